import { nameKey } from '@portevoix/sdk/normal-forms'
import { addDays, addMonths } from './calendar.ts'
import { DEPARTMENTS, type DemoDepartment } from './departments.ts'
import type { Dice } from './dice.ts'
import { GIVEN_NAMES, SURNAMES } from './names.ts'

/** Rows as in the tables, without the organisation. */
export interface PersonRow {
  id: string
  externalId: string
  displayName: string
  kind: 'EMPLOYEE' | 'CUSTOMER' | 'PARTNER' | 'JOURNALIST' | 'NGO'
  kindStated: boolean
  email: string
  jobTitle: string
  level: string | null
  languages: string[]
  active: boolean
  scoringObjectedAt: Date | null
  archivedAt: Date | null
  createdAt: Date
}

export interface DepartmentRow {
  id: string
  name: string
  key: string
  createdAt: Date
  updatedAt: Date
}

export interface SocialAccountRow {
  id: string
  personId: string
  network: string
  handle: string
  followers: number | null
  followersAt: Date | null
  createdAt: Date
}

type Language = 'fr' | 'en' | 'de'

/** A person for the rest of the plan: the row, their position, and traits. */
export interface Character {
  row: PersonRow
  department: DemoDepartment | null
  departmentId: string | null
  team: string | null
  /** Null at the top and outside the organisation. */
  managerId: string | null
  motherTongue: Language
  /** How much they know, heavy-tailed and hardly related to their rank. */
  expertise: number
  warmth: number
  fairness: number
  /** Whether they know people in other departments. */
  broker: boolean
  /** Followers on all accounts, also when nobody recorded them. */
  audience: number
}

export interface Population {
  departments: DepartmentRow[]
  characters: Character[]
  socialAccounts: SocialAccountRow[]
}

const OUTSIDE = [
  ['CUSTOMER', 'Architect', 3],
  ['PARTNER', 'Glass supplier', 2],
  ['JOURNALIST', 'Editor of a trade magazine', 1],
  ['NGO', 'Coordinator of repair cafés', 2],
] as const

const INFORMAL_LEADERS = 9
const BROKERS = 11

/** All people of the demo: 192 employees in eight departments, and eight people outside the organisation. */
export function planPeople(dice: Dice, until: Date): Population {
  const foundedAt = addMonths(until, -13)
  const surnames = dice.shuffled(SURNAMES)
  let number = 0

  const character = (
    place: Pick<Character, 'department' | 'departmentId' | 'team' | 'managerId'>,
    job: Pick<PersonRow, 'kind' | 'jobTitle' | 'level'>,
  ): Character => {
    const motherTongue = dice.weighted<Language>(['fr', 'en', 'de'], (language) => ({ fr: 6, en: 2, de: 2 })[language])
    const firstName = dice.pick(GIVEN_NAMES[motherTongue])
    const surname = surnames[number] ?? ''
    number += 1
    const others = (['fr', 'en', 'de'] as const).filter(
      (language) => language !== motherTongue && dice.chance(language === 'en' ? 0.7 : language === 'fr' ? 0.6 : 0.2),
    )
    const row: PersonRow = {
      id: dice.id(foundedAt),
      externalId: `D${String(number).padStart(4, '0')}`,
      displayName: `${firstName} ${surname}`,
      email: `${plain(firstName)}.${plain(surname)}@example.org`,
      languages: [motherTongue, ...others],
      kindStated: true,
      active: true,
      scoringObjectedAt: null,
      archivedAt: null,
      createdAt: foundedAt,
      ...job,
    }
    return {
      row,
      ...place,
      motherTongue,
      expertise: dice.logNormal(1, 0.8),
      warmth: dice.logNormal(1, 0.6),
      fairness: dice.logNormal(1, 0.5),
      broker: false,
      audience: 0,
    }
  }

  const departments: DepartmentRow[] = []
  const characters: Character[] = []
  for (const department of DEPARTMENTS) {
    const departmentId = dice.id(foundedAt)
    const { name } = department
    departments.push({ id: departmentId, name, key: nameKey(name), createdAt: foundedAt, updatedAt: foundedAt })
    const top = characters[0]
    const head = character(
      { department, departmentId, team: null, managerId: top?.row.id ?? null },
      { kind: 'EMPLOYEE', jobTitle: department.head, level: top ? '2' : '1' },
    )
    characters.push(head)
    const leads = department.teams.map((team) =>
      character(
        { department, departmentId, team, managerId: head.row.id },
        { kind: 'EMPLOYEE', jobTitle: department.lead, level: '3' },
      ),
    )
    characters.push(...leads)
    for (let member = 1 + leads.length; member < department.size; member += 1) {
      const lead = leads[member % leads.length] as Character
      const jobTitle = dice.pick(department.titles)
      const level = jobTitle === 'Apprentice' ? '6' : dice.chance(0.35) ? '4' : '5'
      const place = { department, departmentId, team: lead.team, managerId: lead.row.id }
      characters.push(character(place, { kind: 'EMPLOYEE', jobTitle, level }))
    }
  }
  const ordinary = dice.shuffled(characters.filter(({ row }) => row.level === '4' || row.level === '5'))
  // The informal leaders have no rank: finding them is what the platform is for.
  for (const leader of ordinary.slice(0, INFORMAL_LEADERS)) {
    leader.expertise = 5 + 3 * dice.next()
    leader.warmth *= 2.5
  }
  for (const broker of ordinary.slice(INFORMAL_LEADERS - 3, INFORMAL_LEADERS - 3 + BROKERS)) broker.broker = true
  for (const leaver of ordinary.slice(-3)) {
    leaver.row.active = false
    leaver.row.archivedAt = addDays(until, -dice.integer(20, 90))
  }
  for (const objector of ordinary.slice(-7, -3)) objector.row.scoringObjectedAt = addDays(until, -dice.integer(20, 200))
  for (const [kind, jobTitle, count] of OUTSIDE) {
    for (let made = 0; made < count; made += 1) {
      const nowhere = { department: null, departmentId: null, team: null, managerId: null }
      characters.push(character(nowhere, { kind, jobTitle, level: null }))
    }
  }
  const socialAccounts = characters.flatMap((person) => planAccounts(dice, person, until))
  return { departments, characters, socialAccounts }
}

const NETWORKS = [
  { network: 'linkedin', share: 0.62, medianFollowers: 520 },
  { network: 'mastodon', share: 0.14, medianFollowers: 90 },
  { network: 'bluesky', share: 0.17, medianFollowers: 110 },
] as const

function planAccounts(dice: Dice, person: Character, until: Date): SocialAccountRow[] {
  const { row } = person
  const name = row.email.slice(0, row.email.indexOf('@'))
  return NETWORKS.filter(({ share }) => dice.chance(share)).map(({ network, medianFollowers }) => {
    const followers = Math.round(dice.logNormal(medianFollowers, 0.9))
    const known = dice.chance(0.6)
    person.audience += followers
    return {
      id: dice.id(row.createdAt),
      personId: row.id,
      network,
      // Handles that cannot belong to anybody: a reserved domain, or the prefix of the demo.
      handle: { linkedin: `demo-${name}`, mastodon: `${name}@social.example.org`, bluesky: `${name}.example.org` }[
        network
      ],
      followers: known ? followers : null,
      followersAt: known ? addDays(until, -dice.integer(1, 40)) : null,
      createdAt: row.createdAt,
    }
  })
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
}
