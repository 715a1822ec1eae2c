import type { Context } from '../../core/context.ts'
import type { IdentityProvider } from '../../generated/prisma/client.ts'
import { type Html, html } from '../../platform/http/index.ts'
import { declareLogInWay, pageAddress } from '../sessions/index.ts'
import { WITH_PROVIDER } from './paths.ts'
import { texts } from './texts.ts'

/** Shown on the log-in page; there are few. */
export async function enabledProviders(ctx: Context): Promise<IdentityProvider[]> {
  return await ctx.db.identityProvider.findMany({ where: { enabled: true }, orderBy: [{ name: 'asc' }] })
}

/** @param link the secret of an account link, which the log-in carries along; null without one. */
export function offerOf(
  organization: { slug: string },
  { id, name }: Pick<IdentityProvider, 'id' | 'name'>,
  link: string | null,
): Html {
  const query = link === null ? '' : `?link=${link}`
  return html`<li><a href="${pageAddress(organization, WITH_PROVIDER)}${id}${query}">${texts('log-in-with', { provider: name })}</a></li>`
}

declareLogInWay({
  offers: async (ctx, { organization }) =>
    (await enabledProviders(ctx)).map((provider) => offerOf(organization, provider, null)),
})
