import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { NoticeRecipientKind, Role as RoleName } from '../../generated/prisma/client.ts'
import { exactlyOne, idOf, input, oneOf, optional, part, text, type ValuesOf } from '../../platform/acts/index.ts'
import { Role } from '../organizations/index.ts'
import { texts } from './texts.ts'

const Address = z
  .string()
  .trim()
  .max(320, saying(texts('recipient-too-long', { most: 320 })))
  .refine((text) => !/[\r\n]/.test(text), saying(texts('recipient-line')))

/** Only these can be limited to a department or a campaign. */
const NARROW: readonly RoleName[] = ['MANAGER', 'REVIEWER', 'ANALYST']

const RoleHolders = input('NoticeRoleInput', 'Everybody who holds a role in a scope.', {
  role: oneOf(Role, 'The role. In a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`.'),
  departmentId: optional(idOf('Department', 'Those who hold it in this department or one of its subtree.', 'READ')),
  campaignId: optional(
    idOf('Campaign', 'Those who hold it in this campaign. Cannot be combined with a department.', 'READ'),
  ),
})

const fields = {
  address: text(
    'A fixed mail address. For a chat: who the notice is for; may be empty. At most 320 characters, on one line.',
    Address,
    { mayBeEmpty: true },
  ),
  personId: idOf('Person', 'A person.', 'READ'),
  role: part(RoleHolders, 'Everybody who holds a role, as of each notice.'),
  segmentId: idOf(
    'Segment',
    'The people of a segment, as of each notice. It is evaluated with the rights of the account that answers for the rule: when these do not suffice any more, nothing is sent, and the owners are told.',
    'READ',
  ),
  rotaId: idOf('Rota', 'Who is on duty on a rota, as of each notice.', 'READ'),
}

/** Whom a notice rule names: exactly one of these. */
export const Recipients = exactlyOne(
  'NoticeRecipientsInput',
  'Whom a notice rule writes to: exactly one of these. People get a notice when they may read what it is about themselves, and have not ended its kind.',
  fields,
)
export type RecipientsValue = Partial<ValuesOf<typeof fields>>

/** Whom a rule names, as its columns. */
export interface RecipientColumns {
  recipientKind: NoticeRecipientKind
  address: string | null
  personId: string | null
  role: RoleName | null
  departmentId: string | null
  campaignId: string | null
  segmentId: string | null
  rotaId: string | null
}

export const RECIPIENT_COLUMNS: ReadonlySet<string> = new Set<keyof RecipientColumns>([
  ...(['recipientKind', 'address', 'personId', 'role', 'departmentId', 'campaignId', 'segmentId', 'rotaId'] as const),
])

/** The columns for what an input names. */
export function columnsOf(sent: RecipientsValue): RecipientColumns {
  const { address = null, personId = null, role = null, segmentId = null, rotaId = null } = sent
  const recipientKind =
    address !== null
      ? 'ADDRESS'
      : personId !== null
        ? 'PERSON'
        : role !== null
          ? 'ROLE'
          : segmentId !== null
            ? 'SEGMENT'
            : 'ROTA'
  return {
    ...{ recipientKind, address, personId, segmentId, rotaId },
    role: role?.role ?? null,
    departmentId: role?.departmentId ?? null,
    campaignId: role?.campaignId ?? null,
  }
}

/**
 * Whether somebody can hold the role there.
 * @param path of the recipients.
 * @throws InvalidInputError.
 */
export function assertHeld({ role, departmentId, campaignId }: RecipientColumns, path: readonly string[]): void {
  if (role === null) return
  const isNarrow = departmentId !== null || campaignId !== null
  if (departmentId !== null && campaignId !== null) {
    throw new InvalidInputError(texts('one-scope'), [...path, 'role', 'campaignId'])
  }
  if (role === 'SIGN_ON') throw new InvalidInputError(texts('no-sign-on'), [...path, 'role', 'role'])
  if (isNarrow && !NARROW.includes(role)) {
    throw new InvalidInputError(texts('whole-organisation'), [...path, 'role', 'role'])
  }
}

/**
 * A mail notifier needs an address; a chat notifier accepts any.
 * @throws InvalidInputError when the integration is not a notifier, or cannot reach the address.
 */
export async function assertReaches(ctx: Context, integrationId: string, { address }: RecipientColumns): Promise<void> {
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: integrationId } })
  if (integration.kind !== 'NOTIFIER') {
    throw new InvalidInputError(texts('connector'), ['input', 'integrationId'], 'NO_NOTIFIER')
  }
  const channel = (await ctx.services.plugins.host()).notifier(integration.connector)?.channel
  if (channel === 'mail' && address !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    throw new InvalidInputError(texts('mail-address'), ['input', 'recipients', 'address'])
  }
}
