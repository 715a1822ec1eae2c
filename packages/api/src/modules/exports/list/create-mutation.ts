import { z } from 'zod'
import { ConflictError, invalidPlaces } from '../../../core/errors.ts'
import { saying } from '../../../core/parse.ts'
import type { MessageRow, Text } from '../../../core/texts/index.ts'
import { input, json, mutation, oneOf, optional, own, text } from '../../../platform/acts/index.ts'
import { grantOf } from '../../../platform/auth/index.ts'
import { DocumentText, isTrustedDocument, notTrusted, trustedTextOf } from '../../trusted-documents/index.ts'
import { Export, ListFormat } from '../export-schema.ts'
import { queueExport } from '../start-export.ts'
import { texts } from '../texts.ts'
import { judgeListDocument, rowsOfPage, type Variables } from './list-document.ts'

const Hash = z.string().regex(/^(sha256:)?[0-9a-f]{64}$/i, saying(texts('unknown-document')))
const VariablesJson = z.record(z.string(), z.json())

mutation('exportCreate', {
  does: 'Starts to make a file of all rows of a list, as a document asks for them: a query with one list and no pages. It is read page by page with the rights, limits and rounding that the account and its key have then, and takes points of the rate limits for each page; where there are too few, it waits. Nested lists hold the page that the document asks of them. A page that would be answered with an error ends it. For as long as it is being read, rows may change: see `Export.fromCursor`.',
  needs: own('export:write'),
  gives: Export,
  input: input(
    'ExportCreateInput',
    'Which rows, and how.',
    {
      document: optional(
        text(
          'A query with one list at its top, such as `{ people { nodes { id displayName } } }`: without values for `first`, `after`, `last` and `before`. Either this or `documentId`.',
          DocumentText,
        ),
      ),
      documentId: optional(
        text('The SHA-256 of a trusted document, in 64 hexadecimal digits, perhaps with `sha256:` before it.', Hash),
      ),
      variables: optional(json('The variables of the document, as an object. Default: none.', VariablesJson)),
      format: oneOf(ListFormat, 'The format of the file.'),
    },
    ({ document, documentId }) =>
      [document, documentId].filter((one) => typeof one === 'string').length === 1
        ? []
        : [{ path: ['document'], message: texts('one-of-documents') }],
  ),
  tells: ['export.started'],
  errors: [ConflictError],
  act: async (ctx, { input: { document, documentId, variables, format } }) => {
    const refuse = (name: string, problem: Text | MessageRow) =>
      invalidPlaces([{ path: ['input', name], message: problem }], 'INVALID_DOCUMENT')
    const text = document ?? (await trustedTextOf(ctx, documentId ?? ''))
    if (text === null) throw refuse('documentId', texts('unknown-document'))
    if (ctx.actor.trustedDocumentsOnly && !(await isTrustedDocument(ctx, text))) throw notTrusted()
    const place = document === null ? 'documentId' : 'document'
    const list = judgeListDocument(text)
    if ('problem' in list) throw refuse(place, list.problem)
    const values = (variables ?? {}) as Variables
    const rows = rowsOfPage(list, values)
    if (typeof rows !== 'number') throw refuse('variables', rows.problem)
    const { accountId: _own, ...grant } = grantOf(ctx.actor)
    return await queueExport(ctx, {
      ...{ kind: 'LIST', format, document: text, variables: values as never, sections: 1, rights: {} },
      ...grant,
      reachesPeople: list.reachesPeople,
    })
  },
})
