import { TypedDocumentString } from '@portevoix/sdk'

export interface ImportStart {
  uploadId: string
  format: 'CSV' | 'JSONL'
  target: 'PEOPLE' | 'TIES' | 'METRICS'
  preset?: string
  mapping?: { column: string; field: string }[]
  dryRun?: boolean
  ties?: { kind: string; directed: boolean; createMissingPeople: boolean }
  metrics?: { subjectId: string }
}

export interface ImportState {
  __typename: 'Import'
  status: string
  progress: { processed: number; total: number | null }
  created: number
  updated: number
  unchanged: number
  rejected: number
  problems: {
    nodes: { line: number | null; column: string | null; message: string }[]
    totalCount: number
  }
}

export const ImportStartDocument = new TypedDocumentString<
  { importStart: { __typename: 'Import'; id: string } },
  { input: ImportStart }
>(`mutation StartImport($input: ImportStartInput!) {
  importStart(input: $input) { __typename ... on Import { id } ... on UserError { code message path } }
}`)

export const ImportDocument = new TypedDocumentString<
  { node: ImportState | null },
  { id: string }
>(`query Import($id: ID!) {
  node(id: $id) {
    __typename
    ... on Import {
      status
      progress { processed total }
      created updated unchanged rejected
      problems(first: 20) { nodes { line column message } totalCount }
    }
  }
}`)
