import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../packages/sdk/examples/ambassador/', import.meta.url))

/** Builds the page for ambassadors where the set-up has not, as when a test is run alone. */
export function buildPageIfMissing(): void {
  if (!existsSync(`${FOLDER}dist/files.json`)) execFileSync(process.execPath, [`${FOLDER}build.mjs`])
}
