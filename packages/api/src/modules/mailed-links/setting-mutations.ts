import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Integration, Role } from '../../generated/prisma/client.ts'
import { flagOr, idOf, input, listOf, mutation, oneOf, optional, whole } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { mailOwners, Role as RoleEnum } from '../organizations/index.ts'
import { endSessionsByMail } from '../sessions/index.ts'
import { printOf } from './sender.ts'
import { MailedLogIn } from './setting-schema.ts'
import { texts } from './texts.ts'

/** A mailbox makes nobody these. */
const NEVER: readonly Role[] = ['OWNER', 'SIGN_ON']

mutation('mailedLogInSet', {
  does: 'Sets how people log in by a mailed link, and confirms its sender as it is now. Any later change of the notifier’s server, sender or secret stops such log-ins until an owner calls this again. Disabling it ends the sessions that began with a mailed link. Every active owner with an address is notified by mail.',
  needs: 'login:write',
  gives: MailedLogIn,
  input: input('MailedLogInSetInput', 'How people log in by a mailed link.', {
    senderId: idOf(
      'Integration',
      'The mail notifier that sends the links. Look at its settings before you confirm it.',
    ),
    senderVersion: whole('The version of the notifier that you looked at: `Integration.version`.', {
      least: 1,
      most: 2_147_483_647,
    }),
    roles: optional(
      listOf(
        oneOf(RoleEnum, 'A role.'),
        'Roles that such a log-in gives beside AMBASSADOR to accounts that have them. Never OWNER or SIGN_ON. Default: none',
        { most: 6 },
      ),
    ),
    enabled: flagOr(true, 'Whether people can log in by a mailed link.'),
  }),
  tells: ['mailed-log-in.set'],
  errors: [ConflictError, InvalidInputError],
  act: async (ctx, { input: { senderId, senderVersion, roles, enabled } }) => {
    const otherRoles = (roles ?? []).filter((role) => role !== 'AMBASSADOR')
    assertGivable(otherRoles)
    const sender = await ctx.db.integration.findFirstOrThrow({ where: { id: senderId } })
    await assertSendsMail(ctx, sender)
    if (sender.version !== senderVersion) {
      const told = texts('other-version', { version: sender.version, expected: senderVersion })
      throw new ConflictError(told, sender.version, 'VERSION_CONFLICT', ['input', 'senderVersion'])
    }
    const confirmed = await printOf(ctx, sender)
    const data = { enabled, integrationId: senderId, confirmed, roles: otherRoles, updatedAt: ctx.now() }
    const { organizationId } = ctx
    const row = await ctx.db.mailedLogIn.upsert({
      where: { organizationId },
      create: { ...data, id: ctx.newId() },
      update: data,
    })
    // What was asked for before is worth nothing, as another sender may have sent it.
    await ctx.db.mailedLink.updateMany({ where: { usedAt: null }, data: { expiresAt: ctx.now() } })
    if (!enabled) await endSessionsByMail(ctx)
    const told = await emit(ctx, 'mailed-log-in.set', {
      subjectType: 'Organization',
      subjectId: organizationId,
      data: { enabled, integrationId: senderId, roles: otherRoles },
    })
    // Whoever names the sender reads every link that it sends.
    await mailOwners(ctx, told)
    return row
  },
})

function assertGivable(roles: readonly Role[]): void {
  const index = roles.findIndex((role) => NEVER.includes(role))
  if (index < 0) return
  throw new InvalidInputError(
    texts('never-by-mail', { role: String(roles[index]) }),
    ['input', 'roles'],
    'NEVER_BY_MAIL',
  )
}

async function assertSendsMail(ctx: Context, { kind, connector }: Integration): Promise<void> {
  const host = await ctx.services.plugins.host()
  if (kind === 'NOTIFIER' && host.notifier(connector)?.channel === 'mail') return
  throw new InvalidInputError(texts('no-mail-sender'), ['input', 'senderId'], 'NO_MAIL_SENDER')
}
