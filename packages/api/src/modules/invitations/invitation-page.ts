import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { languageOf } from '../../core/texts/index.ts'
import { type Html, html } from '../../platform/http/index.ts'
import { storeActs } from '../../platform/operations/index.ts'
import { type OfferedWording, offeredWordings } from '../agreements/index.ts'
import { acceptParticipation, declineParticipation, type MandateValues, mandateOf } from '../ambassadors/index.ts'
import { pageOfFirstLogIn } from '../identity-providers/index.ts'
import {
  AGAIN,
  actorOfSession,
  continueAtPage,
  formField,
  LOG_IN,
  type OrganizationPage,
  openBrowser,
  PageRefused,
  pageAddress,
  readForm,
  redirect,
  sessionOf,
} from '../sessions/index.ts'
import { addressKeyOf, linkOfPage } from './links.ts'
import { ANSWER, INVITATION, LOG_IN_TO_ANSWER } from './paths.ts'
import { texts } from './texts.ts'

/** What a link leads to. */
interface Invitation {
  readonly participationId: string
  readonly version: number
  readonly personId: string
  readonly status: string
  /** Whether it still waits for an answer. */
  readonly isOpen: boolean
  readonly campaign: string
  readonly message: string | null
  readonly mandate: MandateValues | null
  /** Whether it came by mail to an address that is still the person's. */
  readonly isTheirs: boolean
}

/** @throws PageRefused for a link that counts no more, also when its person was erased. */
async function invitationOf(ctx: Context, secret: string): Promise<Invitation> {
  const link = await linkOfPage(ctx, secret)
  const found = link && (await participationOf(ctx, link.message.participationId))
  const person = found?.ambassador.person
  if (!link || !found || !person?.active || person.archivedAt !== null) throw new PageRefused(400, texts('spent'))
  const { email } = person
  return {
    participationId: found.id,
    version: found.version,
    personId: person.id,
    status: found.status,
    isOpen: found.status === 'INVITED' && found.invitedAt.getTime() === link.message.invitedAt.getTime(),
    campaign: found.campaign.name,
    message: found.message,
    mandate: mandateOf(found),
    isTheirs: link.addressKey !== null && email !== null && link.addressKey === (await addressKeyOf(ctx, email)),
  }
}

const participationOf = (ctx: Context, id: string) =>
  ctx.db.participation.findFirst({
    where: { id },
    include: { campaign: { select: { name: true } }, ambassador: { include: { person: true } } },
  })

/**
 * `GET /o/SLUG/invitations/SECRET`: asks for a log-in, and shows the invitation to whom it was sent. It changes nothing,
 * because mail scanners open links, and names nobody to whoever is not logged in.
 */
export const invitationPage: OrganizationPage = {
  path: INVITATION,
  methods: ['GET'],
  authenticatedBy: 'address',
  handle: async (request) => {
    const { organization, language, rest: secret, show, within } = request
    const invitation = await within((ctx) => invitationOf(ctx, secret))
    const session = await sessionOf(request)
    const actor = session && (await actorOfSession(request, session))
    const field = html`${formField(openBrowser(request))}<input type="hidden" name="secret" value="${secret}">`
    const title = texts('page-title', { organization: organization.name })
    if (!actor || actor.personId !== invitation.personId) {
      const told = texts(actor ? 'other-person' : 'log-in-to-read')
      const form = html`<form method="post" action="${pageAddress(organization, LOG_IN_TO_ANSWER)}">${field}<button>${texts('log-in')}</button></form>`
      return show({ status: 200, title, body: html`<p>${told}</p>${form}` })
    }
    if (!invitation.isOpen) {
      const told = texts(invitation.status === 'ACCEPTED' ? 'accepted' : 'not-open', { campaign: invitation.campaign })
      return show({ status: 200, title, body: html`<p>${told}</p>` })
    }
    const wordings = await within((ctx) =>
      offeredWordings(ctx, [language, languageOf(organization.language) ?? language]),
    )
    show({
      status: 200,
      title,
      body: bodyOf(invitation, { field, wordings, action: pageAddress(organization, ANSWER) }),
    })
  },
}

function bodyOf(
  { campaign, message, mandate, version }: Invitation,
  { field, wordings, action }: { field: Html; wordings: readonly OfferedWording[]; action: string },
): Html {
  const asked = mandate
    ? html`<p>${texts('asked', { tasks: mandate.tasks })}</p><p>${texts('time', { until: mandate.until, minutes: mandate.minutesPerWeek })}</p>`
    : html`<p>${texts('nothing-stated')}</p>`
  const consents = wordings.map(
    ({ purpose, name, description, versionId, text }) =>
      html`<li><p>${name}${description === null ? '' : `: ${description}`}</p><p>${text}</p><label><input type="checkbox" name="agree-${purpose}" value="${versionId}"> ${texts(purpose === 'SHARING' ? 'agree-needed' : 'agree')}</label></li>`,
  )
  const mayAccept = wordings.some(({ purpose }) => purpose === 'SHARING')
  const button = (answer: string, text: ReturnType<typeof texts>) =>
    html`<button name="answer" value="${answer}">${text}</button> `
  return html`<p>${texts('invited-to', { campaign })}</p>${message === null ? html`` : html`<p>${message}</p>`}${asked}
<p>${texts('your-data')}</p><form method="post" action="${action}">${field}<input type="hidden" name="version" value="${String(version)}"><ul>${consents}</ul>
${mayAccept ? button('accept', texts('accept')) : html`<p>${texts('no-wording')}</p>`}${button('not-now', texts('not-now'))}${button('never', texts('never'))}</form>
<p>${texts('free')}</p>`
}

/** `POST /o/SLUG/invitation-log-in`: leads to the log-in, and back to the invitation. */
export const logInToAnswerPage: OrganizationPage = {
  path: LOG_IN_TO_ANSWER,
  methods: ['POST'],
  authenticatedBy: 'address',
  handle: async (request) => {
    const { fields } = await readForm(request)
    const secret = fields.get('secret') ?? ''
    const { organization } = request
    const first = await request.within(async (ctx) => {
      const { personId, isTheirs } = await invitationOf(ctx, secret)
      return isTheirs ? await pageOfFirstLogIn(ctx, organization, personId) : null
    })
    continueAtPage(request, `${INVITATION}${secret}`)
    redirect(request, first ?? `${pageAddress(organization, LOG_IN)}?${AGAIN}`)
  },
}

/** `POST /o/SLUG/invitation-answer`: accepts or declines, as the person who is logged in. */
export const answerPage: OrganizationPage = {
  path: ANSWER,
  methods: ['POST'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { fields } = await readForm(request)
    const secret = fields.get('secret') ?? ''
    const session = await sessionOf(request)
    const actor = session && (await actorOfSession(request, session))
    if (!actor) return redirect(request, pageAddress(request.organization, LOG_IN))
    await request.within(async (job) => {
      const { personId, participationId } = await invitationOf(job, secret)
      if (actor.personId !== personId) throw new PageRefused(403, texts('other-person'))
      await answer({ ...job, actor }, participationId, fields)
    })
    redirect(request, `${pageAddress(request.organization, INVITATION)}${secret}`)
  },
}

/** The acts check everything that they check for a front-end, and the audit log names them in the same way. */
async function answer(ctx: Context, participationId: string, fields: URLSearchParams): Promise<void> {
  const id = globalId('Participation', participationId)
  const asked = fields.get('answer')
  const expectedVersion = Number(fields.get('version')) || null
  if (asked === 'accept') {
    const agreements = [...fields].flatMap(([name, value]) => {
      const [, purpose] = /^agree-([A-Z]+)$/.exec(name) ?? []
      return purpose ? [{ purpose, documentVersionId: globalId('DocumentVersion', value) }] : []
    })
    if (!agreements.some(({ purpose }) => purpose === 'SHARING')) throw new PageRefused(400, texts('agree-to-accept'))
    await acceptParticipation(ctx, { id, expectedVersion, input: { agreements } })
  } else if (asked === 'not-now' || asked === 'never') {
    await declineParticipation(ctx, { id, expectedVersion, input: asked === 'never' ? { never: true } : {} })
  } else {
    throw new PageRefused(400, texts('no-answer'))
  }
  const act = asked === 'accept' ? 'participationAccept' : 'participationDecline'
  await storeActs(ctx, [{ act, outcome: 'DONE', code: null, subject: { type: 'Participation', id: participationId } }])
}
