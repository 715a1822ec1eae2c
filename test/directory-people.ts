/** Somebody of a directory that tests make up. */
export interface DirectoryPerson {
  externalId: string
  displayName: string
  email: string | null
  department: string | null
  title: string | null
  country: string | null
  language: string | null
  /** The `externalId` of somebody before them; null for who reports to nobody. */
  manager: string | null
  active: boolean
}

const GIVEN = ['Ana', 'Björn', 'Chloé', 'Đorđe', 'Élise', 'Faïza', 'Győző', 'Hana', 'İpek', 'José', 'Kōji', 'Łucja']
const FAMILY = ['Berg', "O'Neil", 'Müller', 'de la Cruz', 'Novák', 'Østergård', 'Wang', 'Ñuñez', 'Şahin', 'Žižek']
const TITLES = ['Engineer', 'Head of Sales', 'Nurse', 'Chargé d’affaires', 'Buyer']
const COUNTRIES = ['FR', 'DE', 'CH', 'PL', 'JP']
const LANGUAGES = ['fr-FR', 'de-CH', 'pl', 'ja', 'en-GB']

const idOf = (index: number) => `00${index}-${(index * 7_919) % 100_000}`

/**
 * People of a directory: some share a name, some have no department, title, address, country or language, and one of
 * fifty has left. The same for the same numbers.
 */
export function directoryPeople(count: number, departments: number): DirectoryPerson[] {
  return Array.from({ length: count }, (_, index): DirectoryPerson => {
    const some = <Value>(values: readonly Value[], every: number): Value | null =>
      index % every === every - 1 ? null : (values[Math.floor(index / 3) % values.length] ?? null)
    return {
      externalId: idOf(index),
      displayName: `${GIVEN[index % GIVEN.length]} ${FAMILY[Math.floor(index / 5) % FAMILY.length]}`,
      email: index % 17 === 16 ? null : `p${index}@directory.example.org`,
      department: index % 23 === 22 ? null : `Dept ${index % departments} – Łódź & Co`,
      title: some(TITLES, 11),
      country: some(COUNTRIES, 13),
      language: some(LANGUAGES, 7),
      manager: index === 0 || index % 29 === 28 ? null : idOf(Math.floor(index / 10)),
      active: index % 50 !== 49,
    }
  })
}

/** The same people as a file of rows. */
export function asCsv(people: readonly DirectoryPerson[]): string {
  const rows = people.map((one) =>
    [
      one.externalId,
      one.displayName,
      one.email,
      one.department,
      one.title,
      one.country,
      one.language,
      one.manager,
      one.active,
    ]
      .map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`)
      .join(','),
  )
  return [
    'externalId,displayName,email,department,role,country,preferredLanguage,managerExternalId,active',
    ...rows,
  ].join('\n')
}

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** Somebody as an identity provider sends them by SCIM. @param managerId the id of their manager's user; null for none. */
export function asScimUser(person: DirectoryPerson, managerId: string | null = null): object {
  const { externalId, displayName, email, department, title, country, language, active } = person
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
    externalId,
    userName: `${externalId}@login.example.org`,
    displayName,
    active: active ? 'True' : 'False',
    ...(email && { emails: [{ value: email, type: 'work', primary: true }] }),
    ...(title && { title }),
    ...(country && { addresses: [{ type: 'work', country }] }),
    ...(language && { preferredLanguage: language }),
    [ENTERPRISE]: { ...(department && { department }), ...(managerId && { manager: { value: managerId } }) },
  }
}
