import type { Context } from '../../core/context.ts'
import { type Click, declareClicks } from '../metrics/index.ts'
import { type ReadToken, readClickToken } from './click-token.ts'

/** Finds the shares whose links were clicked. Links of other organisations are not seen. */
async function clickedShares(ctx: Context, tokens: readonly string[]): Promise<ReadonlyMap<string, Click>> {
  const read = tokens.flatMap((token): [string, ReadToken][] => {
    const one = readClickToken(ctx.services.secrets, token)
    return one ? [[token, one]] : []
  })
  const links = await ctx.db.trackedLink.findMany({
    where: { code: { in: read.map(([, { code }]) => code) } },
    select: { code: true, shareId: true },
  })
  const shareOf = new Map(links.map(({ code, shareId }) => [code, shareId]))
  return new Map(
    read.flatMap(([token, { code, hour }]) => {
      const id = shareOf.get(code)
      return id === undefined ? [] : [[token, { subject: { type: 'SHARE', id }, hour }] as const]
    }),
  )
}

declareClicks(clickedShares)
