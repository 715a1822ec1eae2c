#!/usr/bin/env node
// The `portevoix-plugin` command. Any Node on the PATH may call it, so this file is written for old ones too.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `portevoix-plugin needs Node 22.12 or later, and this is ${process.versions.node} (${process.execPath}).\n` +
      'Install a later one from https://nodejs.org, or in this folder alone: npm install --save-dev node',
  )
  process.exit(1)
}

// Within the repository the sources are the truth; an installed package has compiled files alone, because Node does not
// strip types inside node_modules.
const source = new URL('../src/plugin-cli/main.ts', import.meta.url)
const compiled = new URL('../dist/plugin-cli/main.js', import.meta.url)
const { main } = await import((existsSync(fileURLToPath(source)) ? source : compiled).href)
process.exitCode = await main(process.argv.slice(2), process.cwd())
