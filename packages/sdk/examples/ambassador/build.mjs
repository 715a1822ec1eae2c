/**
 * Builds the page into `dist`: one script, one style sheet and `index.html`, which the server of Portevoix serves at
 * `/ambassador`. The set-up of the repository runs it.
 *
 *   node build.mjs
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const here = import.meta.dirname
const dist = join(here, 'dist')
const making = join(here, `dist.${process.pid}`)

/** Named by what it holds, so that browsers keep it until it changes. */
const named = (text, ending) => `page.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`

const bundle = await rolldown({
  input: join(here, 'src/main.tsx'),
  resolve: { conditionNames: ['portevoix-source', 'import', 'browser', 'default'] },
})
const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false })
await bundle.close()

const script = output[0].code
const style = readFileSync(join(here, 'src/style.css'), 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
const icon = readFileSync(join(here, 'src/icon.svg'), 'utf8')
const parts = { js: script, css: style, svg: icon }
const files = Object.fromEntries(Object.entries(parts).map(([ending, text]) => [named(text, ending), text]))
const html = Object.keys(files).reduce(
  (page, name) => page.replace(`page.${name.split('.').at(-1)}`, name),
  // The server names the language of each request.
  readFileSync(join(here, 'src/index.html'), 'utf8').replace('<html lang="en"', '<html lang="{language}"'),
)

// Put into place as a whole: a server may read it meanwhile.
rmSync(making, { recursive: true, force: true })
mkdirSync(making)
for (const [name, text] of Object.entries(files)) writeFileSync(join(making, name), text)
writeFileSync(join(making, 'index.html'), html)
writeFileSync(join(making, 'files.json'), JSON.stringify(Object.keys(files)))
rmSync(dist, { recursive: true, force: true })
renameSync(making, dist)
