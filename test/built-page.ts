import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Endpoint } from '@portevoix/api/platform/http/index.ts'

/** Where the server finds the page for ambassadors and the documentation. */
const [PAGE, SITE] = ['sdk/examples/ambassador/', 'docs-site/'].map((folder) =>
  fileURLToPath(new URL(`../packages/${folder}`, import.meta.url)),
)

const buildIfMissing = (folder: string | undefined, script: string): void => {
  if (!existsSync(`${folder}dist/files.json`)) execFileSync(process.execPath, [`${folder}${script}`])
}

/** Builds the page for ambassadors where the set-up has not, as when a test is run alone. */
export const buildPageIfMissing = (): void => buildIfMissing(PAGE, 'build.mjs')

/** Builds the documentation anew, so that what is served is of these sources. */
export function buildDocs(): void {
  execFileSync(process.execPath, [`${SITE}src/main.ts`])
}

/** What an endpoint answers at a path: status and text. For endpoints whose files were never built, which no server has. */
export async function answerOf(endpoint: Endpoint | undefined, path: string): Promise<(string | number)[]> {
  const answered: (string | number)[] = []
  const response = {
    req: { headers: {}, complete: true },
    hasHeader: () => false,
    setHeader: () => {},
    writeHead: (status: number) => ({ end: (text: string) => answered.push(status, text) }),
  }
  const exchange = { request: { headers: {} }, response, url: new URL(path, 'http://localhost') }
  await endpoint?.handle(exchange as never)
  return answered
}
