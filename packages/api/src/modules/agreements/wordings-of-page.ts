import type { Context } from '../../core/context.ts'
import { documentOfPurpose, wordingsInForce } from './loaders.ts'

/** What somebody can agree to when they take part. */
export interface OfferedWording {
  /** Key of the purpose: `SHARING` is needed, everything else is optional. */
  readonly purpose: string
  readonly name: string
  readonly description: string | null
  readonly versionId: string
  readonly text: string
}

/**
 * The built-in purposes with the version of their document in force, in the first of the languages that there is.
 * @param languages tags in their order, such as `fr`.
 */
export async function offeredWordings(ctx: Context, languages: readonly string[]): Promise<OfferedWording[]> {
  const purposes = await ctx.db.purpose.findMany({
    where: { key: { in: ['SHARING', 'SCORING'] } },
    orderBy: { key: 'desc' },
  })
  const offered: OfferedWording[] = []
  for (const { id, key, name, description } of purposes) {
    const document = await documentOfPurpose(ctx).load(id)
    const versions = document ? ((await wordingsInForce(ctx).load(document.id)) ?? []) : []
    const inLanguage = (tag: string) => versions.find(({ language }) => language?.split('-')[0] === tag)
    const version = languages.map(inLanguage).find((one) => one !== undefined) ?? versions[0]
    if (version?.text == null) continue
    offered.push({ purpose: key, name, description, versionId: version.id, text: version.text })
  }
  return offered
}
