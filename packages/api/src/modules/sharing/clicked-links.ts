import type { Context } from '../../core/context.ts'
import { type Click, declareClicks } from '../metrics/index.ts'
import { type ReadToken, readClickToken } from './click-token.ts'
import { subjectOfLink } from './tracked-link.ts'

/** Finds the links that were clicked, or the shares that they belong to. Links of other organisations are not seen. */
async function clickedLinks(ctx: Context, tokens: readonly string[]): Promise<ReadonlyMap<string, Click>> {
  const read = tokens.flatMap((token): [string, ReadToken][] => {
    const one = readClickToken(ctx.services.secrets, token)
    return one ? [[token, one]] : []
  })
  const links = await ctx.db.trackedLink.findMany({
    where: { code: { in: read.map(([, { code }]) => code) } },
    select: { code: true, id: true, shareId: true },
  })
  const subjectOf = new Map(links.map((link) => [link.code, subjectOfLink(link)]))
  return new Map(
    read.flatMap(([token, { code, hour }]) => {
      const subject = subjectOf.get(code)
      return subject === undefined ? [] : [[token, { subject, hour }] as const]
    }),
  )
}

declareClicks(clickedLinks)
