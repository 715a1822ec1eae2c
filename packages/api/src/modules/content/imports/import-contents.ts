import { identifier, language, line, moment, required, text } from '@portevoix/sdk/rows'
import type { Context } from '../../../core/context.ts'
import { globalId } from '../../../core/ids.ts'
import { said } from '../../../core/texts/index.ts'
import {
  defineTarget,
  importedUnder,
  type KeyedRows,
  type MomentOfRow,
  momentOfRow,
  type RecordOutcome,
  rowsAsActs,
  storeByActs,
  type TargetRecord,
} from '../../../platform/bulk/index.ts'
import { leadingDirectory } from '../../people/index.ts'
import { createContent, updateContent } from '../mutations.ts'
import { CONTENT_LIMITS } from '../sourced-content.ts'
import { webAddressProblem } from '../web-address.ts'
import { rowTexts as texts } from './row-texts.ts'

/**
 * Content as a row tells it. A field is undefined where the file has no column for it (what is stored stays), and null where
 * its cell is empty.
 */
interface ContentRecord {
  /** What its source calls it. */
  key: string
  title: string
  kind?: string | null | undefined
  text?: string | null | undefined
  url?: URL | null | undefined
  language?: string | null | undefined
  author?: string | null | undefined
  published?: MomentOfRow | null | undefined
}

/** Content of the team's own: one row each. */
const contentsTarget = defineTarget({
  key: 'CONTENTS',
  fields: {
    key: required(identifier(), said(texts('give-key'))),
    title: required(text(CONTENT_LIMITS.title), said(texts('give-title'))),
    kind: line(100),
    text: text(CONTENT_LIMITS.text),
    url: line(2_000),
    language,
    author: line(CONTENT_LIMITS.author),
    publishedAt: moment,
  },
  record: ({ publishedAt, url: written, ...row }): TargetRecord<ContentRecord> => {
    const url = written && URL.parse(written)
    if (written && !url) return { field: 'url', message: webAddressProblem(written) }
    return {
      record: {
        ...row,
        ...(written !== undefined && { url: url || null }),
        published: publishedAt && momentOfRow(publishedAt),
      },
    }
  },
})

/** Files of content, each known by its key in a source. */
export const contentsImport = rowsAsActs({ target: contentsTarget, needs: 'content:write', store: storeContents })

/** Stores content of a file by `contentCreate` and `contentUpdate`. Checks no permissions: the act that started the import did. */
async function storeContents(
  ctx: Context,
  idsOf: string | null,
  records: readonly ContentRecord[],
): Promise<RecordOutcome[]> {
  const source = idsOf ?? (await leadingDirectory(ctx))
  const rows: KeyedRows = { target: 'CONTENTS', column: 'contentId', source }
  const ids = await importedUnder(
    ctx,
    rows,
    records.map(({ key }) => key),
  )
  const stored = await ctx.db.content.findMany({
    where: { id: { in: [...ids.values()] } },
    select: { id: true, version: true },
  })
  const versions = new Map(stored.map(({ id, version }) => [id, version]))
  return await storeByActs(ctx, records, {
    rows,
    fieldOf: { publishedOn: 'publishedAt' },
    store: async ({ key: _key, published, kind, ...facts }, known) => {
      const input = {
        ...facts,
        ...(kind && { kind }),
        ...(published !== undefined && { publishedAt: published?.at ?? null, publishedOn: published?.on ?? null }),
      }
      const content = known
        ? await updateContent(ctx, { id: globalId('Content', known), input })
        : await createContent(ctx, { input })
      const before = known === null ? null : versions.get(known)
      versions.set(content.id, content.version)
      return {
        outcome: before === null ? 'created' : before === content.version ? 'unchanged' : 'updated',
        id: content.id,
      }
    },
  })
}
