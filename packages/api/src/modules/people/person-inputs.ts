import { handleForm, idForm } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import type { WrongPlace } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import {
  checked,
  country,
  flag,
  idOf,
  input,
  instant,
  line,
  listOf,
  locale,
  mailAddress,
  optional,
  part,
  text,
} from '../../platform/acts/index.ts'
import { attributesOnce, PersonAttributeInput } from './attributes/values-of-input.ts'
import { ExternalIdInput, sourcesOnce } from './external-id-schema.ts'
import { NetworkKey } from './network-key.ts'
import { accountKey } from './person-facts.ts'
import { LONGEST_LEVEL, MOST_FOLLOWERS } from './person-record.ts'
import { personKind } from './relations/person-kind.ts'
import type { Belongings } from './set-belongings.ts'
import { SkillInput } from './skills/skill-schema.ts'
import { texts } from './texts.ts'

const SocialAccountInput = input('SocialAccountInput', 'An account of a person on a network.', {
  network: text('Key of the network, such as `linkedin`.', NetworkKey),
  handle: line('The name of the account on the network; a leading @ is removed.', { form: handleForm }),
  followers: optional(
    checked(
      'Int',
      'The number of followers. It is kept as a fact of the account, beside all earlier ones; left out, what is known stays.',
      z
        .int()
        .min(0, saying(texts('negative-followers')))
        .max(MOST_FOLLOWERS),
    ),
  ),
  followersAt: optional(
    instant(
      'When the followers were counted; now when left out. Another number for the same time corrects the one that was entered or imported from a file before.',
    ),
  ),
})

/** What is said of a person, new or known. */
export const facts = {
  displayName: line('The name that is shown'),
  externalId: optional(line('Id in the leading directory of the organisation, unique there', { form: idForm })),
  externalIds: optional(
    listOf(
      part(ExternalIdInput, 'An id.'),
      'All their ids in other sources, one each. That of the leading directory is `externalId`.',
      { most: 50 },
    ),
  ),
  email: optional(mailAddress('The mail address. No other person may have the same one.')),
  jobTitle: optional(line('The job title')),
  level: optional(line('Formal rank as the organisation writes it, such as `3` or `VP`', { most: LONGEST_LEVEL })),
  languages: optional(listOf(locale('A language.'), 'Languages they speak, such as `de-CH`', { most: 20 })),
  preferredLanguage: optional(locale('The language that they want to be written to in.')),
  managerId: optional(
    idOf('Person', 'Their manager from now on. See `personManagerSet` for an earlier start.', 'READ'),
  ),
  country: optional(country('The country where they live, whose law applies to what they share.')),
  site: optional(line('The place where they work, such as a city or a building')),
  relations: optional(
    listOf(
      personKind('A relation.'),
      'All their relations to the organisation from now on. See `personRelationsSet` for an earlier start.',
      { most: 20 },
    ),
  ),
  skills: optional(listOf(part(SkillInput, 'A skill.'), 'All that they can do', { most: 100 })),
  attributes: optional(
    listOf(
      part(PersonAttributeInput, 'An attribute.'),
      'Values of attributes that the organisation declared, from now on; those that are not named stay. See `personAttributeSet` for an earlier start',
      { most: 100 },
    ),
  ),
  departmentIds: optional(
    listOf(idOf('Department', 'A department.'), 'All departments they belong to, together with `departmentNames`.', {
      most: 50,
    }),
  ),
  departmentNames: optional(
    listOf(
      line('A name, or a path from the top down such as `Sales > Field`'),
      'Departments by name. Departments that do not exist yet are created, and a name that matches several is refused.',
      { most: 50 },
    ),
  ),
  socialAccounts: optional(listOf(part(SocialAccountInput, 'An account.'), 'All their accounts.', { most: 50 })),
}
export const kind = personKind(
  'Their primary relation to the organisation from now on. It replaces the primary one; others stay.',
)
export const active = flag('Whether they are active: neither on leave nor gone.')
/** The same of a new one. */
export const ofNew = {
  kind: optional({
    ...kind,
    description: 'Their primary relation to the organisation; when left out: the first of `relations`, or `EMPLOYEE`.',
  }),
  active: optional({
    ...active,
    description: 'Whether they are active: neither on leave nor gone; true when left out.',
  }),
}

/** A source names somebody once, an account and an attribute are named once, and the primary relation is one of all. */
export function fitting({ externalIds, socialAccounts, relations, kind, attributes }: Belongings): WrongPlace[] {
  const accounts = (socialAccounts ?? []).map(accountKey)
  const isTwice = new Set(accounts).size < accounts.length
  return [
    ...sourcesOnce({ externalIds }),
    ...attributesOnce({ attributes }),
    ...(isTwice ? [{ path: ['socialAccounts'], message: texts('account-twice') }] : []),
    ...(kind && relations && !relations.includes(kind) ? [{ path: ['kind'], message: texts('primary-relation') }] : []),
  ]
}
