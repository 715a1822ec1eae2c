import { documentText } from '../document-text.ts'
import { sha256 } from '../sha256.ts'

interface Node {
  getBuiltinModule(name: 'node:fs'): { readFileSync(path: URL, encoding: 'utf8'): string }
}

/**
 * The schema of this package.
 * @throws Error where there is no disk to read it from.
 */
export function shippedSchema(): string {
  const node = (globalThis as { process?: Partial<Node> }).process
  if (!node?.getBuiltinModule) {
    throw new Error("Give createTestServer the `schema` here: import schema from '@portevoix/sdk/schema.graphql?raw'.")
  }
  return node.getBuiltinModule('node:fs').readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
}

let shipped: Promise<ReadonlyMap<string, string>> | undefined

/** The document of this package that has a hash. */
export async function shippedText(hash: string): Promise<string | undefined> {
  shipped ??= (async () => {
    const texts = Object.values(await import('../generated/documents.ts')).map((document) => documentText(document))
    return new Map(await Promise.all(texts.map(async (text) => [await sha256(text), text] as const)))
  })()
  return (await shipped).get(hash)
}
