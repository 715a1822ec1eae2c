import type { Context } from '../../core/context.ts'
import { html } from '../../platform/http/index.ts'
import { personAccount } from '../organizations/index.ts'
import {
  declareLogInWay,
  finishLogIn,
  type OrganizationPage,
  PageRefused,
  pageAddress,
  readForm,
  sessionSecretOf,
  startSession,
} from '../sessions/index.ts'
import { texts } from './texts.ts'

const ENTRY = 'log-in/demo'

declareLogInWay({
  offers: async (ctx, { organization, formField }) =>
    (await isOpen(ctx))
      ? [
          html`<li><form method="post" action="${pageAddress(organization, ENTRY)}">${formField}<button>${texts('come-in')}</button></form></li>`,
        ]
      : [],
})

const isOpen = async (ctx: Context): Promise<boolean> => ctx.environment.demoEntry === true && (await isDemo(ctx))

const isDemo = async ({ db }: Context): Promise<boolean> =>
  (await db.organization.findFirstOrThrow({ select: { demo: true } })).demo

/** `POST /o/SLUG/log-in/demo`: logs in as an invented ambassador, without any proof. */
export const demoEntryPage: OrganizationPage = {
  path: ENTRY,
  methods: ['POST'],
  authenticatedBy: 'nothing',
  handle: async (request) => {
    await readForm(request)
    const started = await request.within(async (ctx) => {
      if (!(await isDemo(ctx))) throw new PageRefused(403, texts('demo-only'))
      if (ctx.environment.demoEntry !== true) throw new PageRefused(403, texts('not-in-production'))
      const logIn = { accountId: await demoAmbassador(ctx), method: 'DEMO', authenticatedAt: ctx.now() } as const
      return await startSession(ctx, logIn, sessionSecretOf(request))
    })
    finishLogIn(request, started)
  },
}

/**
 * The account of an invented person who takes part in most of the live campaigns: the one who came in before, also after
 * they left all campaigns.
 */
async function demoAmbassador(ctx: Context): Promise<string> {
  const here = { active: true, archivedAt: null }
  const [before] = await ctx.db.logInSession.findMany({
    where: { method: 'DEMO', account: { suspendedAt: null, person: here } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { accountId: true },
  })
  if (before) return before.accountId
  const [chosen] = await ctx.db.$queryRaw<{ personId: string }[]>`
    SELECT a."personId" FROM "Participation" p
      JOIN "Campaign" c ON c.id = p."campaignId" AND c.status = 'LIVE'
      JOIN "Ambassador" a ON a.id = p."ambassadorId"
      JOIN "Person" i ON i.id = a."personId" AND i.active AND i."archivedAt" IS NULL
    WHERE p.status = 'ACCEPTED'
    GROUP BY a."personId"
    ORDER BY count(*) DESC, (SELECT count(*) FROM "Share" s JOIN "Participation" o ON o.id = s."participationId"
      JOIN "Ambassador" b ON b.id = o."ambassadorId" WHERE b."personId" = a."personId") DESC, a."personId" LIMIT 1`
  if (!chosen) throw new PageRefused(403, texts('no-ambassador'))
  return (await personAccount(ctx, chosen.personId)).id
}
