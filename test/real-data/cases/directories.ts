import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseFile } from './folder.ts'
import { asPeople, importPeople, KEY_AND_NAME, mappingOf, peopleOf, served, staff, told, toldOf } from './row-files.ts'

export const directoryCases: Case[] = [
  {
    name: 'd01-email-reused d02-email-reused-2',
    check: async (cases) => {
      const organization = await cases.fresh()
      const mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail', active: 'Active' }
      expect(await importPeople(organization, caseFile('d01-email-reused', 'input.csv'), mapping)).toMatchObject({
        created: 1,
      })
      const second = await importPeople(organization, caseFile('d02-email-reused-2', 'input.csv'), mapping)
      const people = await peopleOf(organization)
      expect(people.get('E100')).toMatchObject({ displayName: 'Old Anna', active: false })
      if (people.has('E200')) expect(people.get('E200')).toMatchObject({ displayName: 'New Anna', active: true })
      else expect(told(second)).toContain('E100')
    },
  },
  {
    name: 'd02b-email-swap d02d-chain',
    check: async (cases) => {
      const organization = await cases.fresh()
      const mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail' }
      await importPeople(organization, caseFile('d02b-email-swap', 'input.csv'), mapping)
      const swapped = 'ID,Name,Mail\nS1,One,two@example.org\nS2,Two,one@example.org\n'
      expect(await importPeople(organization, swapped, mapping)).toMatchObject({ updated: 2, rejected: 0 })
      const back = 'ID,Name,Mail\nS1,One,one@example.org\nS2,Two,two@example.org\n'
      await importPeople(organization, back, mapping)
      const chain = await importPeople(organization, caseFile('d02d-chain', 'input.csv'), mapping)
      expect(chain).toMatchObject({ created: 1, updated: 1, rejected: 0 })
      const people = await peopleOf(organization)
      expect(people.get('S3')?.email).toBe('one@example.org')
      expect(people.get('S1')?.email).toBe('uno@example.org')
    },
  },
  staff(
    'd03-active-words',
    ({ people }) => {
      for (const id of ['A1', 'A3', 'A5', 'A8', 'A10', 'A13', 'A15']) {
        expect(people.get(id)?.active, id).toBe(true)
      }
      for (const id of ['A2', 'A4', 'A6', 'A9', 'A11']) expect(people.get(id)?.active, id).toBe(false)
      for (const id of ['A7', 'A14']) expect(people.get(id)?.active ?? false, id).toBe(false)
    },
    { mapping: { externalId: 'ID', displayName: 'Name', active: 'Active' } },
  ),
  staff(
    'd04-departments',
    ({ people }) => {
      const of = (id: string) => people.get(id)?.departments.map(({ name }) => name)
      expect(of('D2')).toEqual(['OU=Sales,OU=EMEA,DC=example'])
      expect(of('D8')).toEqual(['Sales'])
      expect(of('D9')).toEqual(['Sales'])
    },
    { mapping: { externalId: 'ID', displayName: 'Name', department: 'Dept' } },
  ),
  staff(
    'd05-id-case',
    ({ people }) => {
      const named = [...people.values()].map(({ displayName }) => displayName)
      // NFC and NFD are one person, and so are an id and itself with a blank behind it.
      expect(named.filter((name) => ['Id accent', 'Id NFD'].includes(name))).toHaveLength(1)
      expect(named.filter((name) => ['Upper', 'Trailing'].includes(name))).toHaveLength(1)
    },
    { mapping: { externalId: 'ID', displayName: 'Name' } },
  ),
  staff(
    'd07-names',
    ({ people }) => {
      expect(people.get('N1')?.displayName).toBe('Ada Lovelace')
      expect(people.get('N2')?.displayName).toBe('Madonna')
      expect(people.get('N3')?.displayName).toBe('José María de la O')
    },
    { mapping: { externalId: 'ID', displayName: ['First', 'Last'] } },
  ),
  staff(
    'd08-manager-column',
    async ({ organization, people }) => {
      expect(people.size).toBe(7)
      const ties = await organization.importFile(caseFile('d08-manager-column', 'staff.csv'), {
        target: 'TIES',
        mapping: mappingOf({ from: 'ID', to: 'Manager' }),
        ties: { kind: 'reports-to', directed: true },
      })
      expect(ties.created).toBe(3)
      expect(told(ties)).toMatch(/^7 /m)
      expect(told(ties)).not.toMatch(/^2 /m)
    },
    { file: 'staff.csv', mapping: { externalId: 'ID', displayName: 'Name' } },
  ),
  {
    name: 'd10-rehire',
    check: async (cases) => {
      const organization = await cases.fresh()
      const { personCreate } = await organization.ask(
        'mutation { personCreate(input: { externalId: "M5", displayName: "Report" }) { ... on Person { id } } }',
      )
      await organization.ask('mutation ($id: ID!) { personArchive(id: $id) { __typename } }', { id: personCreate?.id })
      const mapping = { externalId: 'ID', displayName: 'Name', active: 'Active' }
      const result = await importPeople(organization, caseFile('d10-rehire', 'staff.csv'), mapping)
      const people = await peopleOf(organization)
      if (!people.get('M5')) expect(told(result)).toMatch(/archived/)
    },
  },
  staff(
    'd11-accounts',
    ({ people, result }) => {
      const of = (id: string) => people.get(id)?.socialAccounts ?? []
      const followers = of('K1').map((account) => account.followers)
      if (followers.length < 2) expect(told(result)).not.toBe('')
      else expect(followers.sort((a, b) => Number(a) - Number(b))).toEqual([1234, 12_500])
      if (of('K3').length > 0) expect(of('K3')[0]?.followers).toBe(1234)
      else expect(told(result)).toMatch(/^5 /m)
    },
    {
      file: 'accounts.csv',
      mapping: {
        externalId: 'ID',
        displayName: 'Name',
        network: 'Net',
        handle: 'Handle',
        followers: 'Followers',
      },
      more: { reading: { decimal: 'POINT' } },
    },
  ),
  served(
    'd14-connector-flags',
    'staff.csv',
    asPeople({ ...KEY_AND_NAME, active: 'Active' }),
    async ({ organization }) => {
      const people = [...(await peopleOf(organization)).values()]
      for (const name of ['Flagga Faux', 'Flagga Term', 'Flagga Leave']) {
        expect(people.find(({ displayName }) => displayName === name)?.active ?? false, name).toBe(false)
      }
      expect(people.find(({ displayName }) => displayName === 'Flagga Vrai')?.active).toBe(true)
    },
  ),
  served(
    'd16-department-variants',
    'staff.csv',
    asPeople({ ...KEY_AND_NAME, departments: 'Dept' }),
    async ({ organization }) => {
      const people = [...(await peopleOf(organization)).values()]
      expect(people).toHaveLength(4)
      expect(new Set(people.flatMap(({ departments }) => departments.map(({ name }) => name))).size).toBe(1)
    },
  ),
  {
    name: 'd19-mail-reused-takes-over',
    check: async (cases) => {
      const organization = await cases.fresh()
      const leaver = 'ID,Name,Mail,Active\nD0181,Paula Past,paula@example.org,no\n'
      const mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail', active: 'Active' }
      await importPeople(organization, leaver, mapping)
      const file = caseFile('d19-mail-reused-takes-over', 'staff.csv').toString()
      cases.source.put('d19.csv', file.replace(/<[^>]*>/, 'paula@example.org'))
      const integration = await organization.integrate('csv', {
        url: cases.source.url('d19.csv'),
        ...asPeople({ ...KEY_AND_NAME, email: 'Mail', active: 'Active' }),
      })
      const run = await organization.sync(integration)
      const people = [...(await peopleOf(organization)).values()]
      expect(people.find(({ externalId }) => externalId === 'D0181')).toMatchObject({
        displayName: 'Paula Past',
        active: false,
      })
      if (!people.some(({ displayName }) => displayName === 'Neela Newcomer')) {
        expect(run.skipped).toBeGreaterThan(0)
        expect(toldOf(run)).not.toBe('')
      }
    },
  },
]
