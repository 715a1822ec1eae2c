import { readFileSync } from 'node:fs'
import { buildSchema, isAbstractType, Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { defaultDocuments } from '../scripts/default-documents.mjs'
import * as shipped from './generated/documents.ts'
import { possibleTypes, scalars } from './generated/schema-facts.ts'
import { documentNode } from './graphql/index.ts'

const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
const schema = buildSchema(text)
const documents = Object.values(shipped)
  .filter((one) => typeof one === 'object')
  .map(String)

describe('the documents', () => {
  it('ask for every query and do every mutation, and fit the schema', () => {
    const asked = new Set(
      documents.flatMap((one) =>
        parse(one).definitions.flatMap((definition) =>
          definition.kind === Kind.OPERATION_DEFINITION
            ? definition.selectionSet.selections.flatMap((part) => (part.kind === Kind.FIELD ? [part.name.value] : []))
            : [],
        ),
      ),
    )
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}),
    )
    expect(roots.length).toBeGreaterThan(100)
    expect(roots.filter((name) => !asked.has(name))).toEqual([])
    expect(documents.flatMap((one) => validate(schema, parse(one)).map((error) => error.message))).toEqual([])
  })

  it('are one per name: what a hand-written document asks for has none from the schema', () => {
    const own =
      'query Campaign($id: ID!) { node(id: $id) { id } } mutation AssignmentDelete($id: ID!) { assignmentDelete(id: $id) { __typename } }'
    const made = defaultDocuments(text, [{ path: 'own', text: own }])
    expect(made).toContain('query CampaignById(')
    expect(made).not.toContain('assignmentDelete')
  })

  it('are the same tree each time, as caches need them', () => {
    expect(documentNode(shipped.ViewerDocument)).toBe(documentNode(shipped.ViewerDocument))
  })
})

describe('the facts of the schema', () => {
  it('name the members of every interface and union, and the form of every scalar', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType)
    expect(Object.keys(possibleTypes).sort()).toEqual(abstract.map(({ name }) => name).sort())
    const own = Object.keys(schema.getTypeMap()).filter(
      (name) => /^scalar /m.test(text) && new RegExp(`^scalar ${name}\\b`, 'm').test(text),
    )
    expect(own.filter((name) => !(name in scalars))).toEqual([])
  })
})
