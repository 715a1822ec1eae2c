import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documentText } from './document-text.ts'

const DOCUMENT = `
  query Everything($id: ID!, $ids: [ID!]! = ["a", "b"], $input: Deep = { a: 1, b: [TRUE, null], c: { d: -1.5e3 } }) @live(if: true) {
    alias: node(id: $id) @include(if: $yes) { __typename ...Part @skip(if: false) ... on Campaign @x { name } ... { id } }
    text(value: "quotes \\" and \\\\ and \\u00e9 \\n end", block: """
      a block
        of "text"
    """)
    bare
  }
  fragment Part on Node @y(of: $id) { id(a: [], b: {}) }
  mutation { noName }
  subscription S { events(after: "x") { id } }
`

describe('the text of a document', () => {
  it('says the same as the syntax tree it is made of, whatever stands in it', () => {
    const tree = parse(DOCUMENT, { noLocation: true })
    expect(print(parse(documentText(tree)))).toBe(print(tree).replace(/"""[\s\S]*?"""/, '"a block\\n  of \\"text\\""'))
  })

  it('is that of a document string as it is', () => {
    expect(documentText('query A { b }')).toBe('query A { b }')
  })

  it('of every document that is shipped survives the way through a tree', async () => {
    const shipped = Object.entries(await import('./generated/documents.ts')).filter(([name]) =>
      name.endsWith('Document'),
    )
    expect(shipped.length).toBeGreaterThan(100)
    for (const [name, document] of shipped) {
      const tree = parse(String(document), { noLocation: true })
      expect(print(parse(documentText(tree))), name).toBe(print(tree))
    }
  })
})
