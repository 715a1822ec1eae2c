import { handleForm, idForm, shownText } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { MailAddress, NetworkKey, SourceKey } from '../../core/keys.ts'
import { personKinds } from '../../platform/bulk/index.ts'

const line = (name: string, most: number) =>
  z
    .string()
    .transform(shownText)
    .pipe(
      z
        .string()
        .min(1, `${name} cannot be empty.`)
        .max(most, `${name} has at most ${most} characters.`)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
        .regex(/^[^\u0000-\u001f\u007f]*$/, `${name} holds a control character.`),
    )

const Languages = z
  .array(z.string())
  .max(20, 'At most 20 languages.')
  .transform((tags) => [...new Set(tags)])

const Account = z.object({
  network: NetworkKey,
  handle: z.string().transform(handleForm).pipe(line('A handle', 200)),
  followers: z.int().min(0, 'Followers are not fewer than none.').nullish(),
  followersAt: z.date().nullish(),
})

const ExternalIds = z
  .array(z.object({ source: SourceKey, id: z.string().transform(idForm).pipe(line('An external id', 200)) }))
  .max(50, 'At most 50 external ids.')
  .refine((list) => new Set(list.map(({ source }) => source)).size === list.length, 'A source is named twice.')

const Accounts = z
  .array(Account)
  .max(50, 'At most 50 accounts.')
  .refine((list) => new Set(list.map(accountKey)).size === list.length, 'An account is named twice.')

/** What tells one account from another within an organisation. */
export function accountKey(account: { network: string; handle: string }): string {
  return `${account.network} ${account.handle}`
}

const shared = {
  externalId: z.string().transform(idForm).pipe(line('An external id', 200)).nullish(),
  externalIds: ExternalIds.nullish(),
  email: MailAddress.nullish(),
  jobTitle: line('A job title', 200).nullish(),
  level: line('A level', 100).nullish(),
  languages: Languages.nullish(),
  country: z.string().nullish(),
  kind: z.enum(personKinds).nullish(),
  active: z.boolean().nullish(),
  departmentIds: z.array(z.string()).max(50, 'At most 50 departments.').nullish(),
  departmentNames: z.array(line('The name of a department', 200)).max(50, 'At most 50 departments.').nullish(),
  socialAccounts: Accounts.nullish(),
}

/** A department: its name, which is all there is of it. */
export const DepartmentInput = z.object({ name: line('The name of a department', 200) })

export const PersonCreateInput = z.object({ displayName: line('A name', 200), ...shared })
export const PersonUpdateInput = z.object({
  ...shared,
  displayName: line('A name', 200).optional(),
  kind: z.enum(personKinds).optional(),
  active: z.boolean().optional(),
})

/** Key of a dimension of peer nomination, such as `expertise`. */
export const Dimension = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'A dimension is a key of small letters, digits and hyphens, such as `expertise`.')

export const NominationCreateInput = z.object({
  nomineeId: z.string(),
  nominatorId: z.string().nullish(),
  dimension: Dimension,
})
