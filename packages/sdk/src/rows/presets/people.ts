import type { Preset } from './preset.ts'

const SEEN = '2026-11-22'

export const mauticContacts: Preset = {
  id: 'mautic-contacts',
  title: 'Mautic, contacts',
  sources: [
    {
      what: 'Columns are named as contact fields (firstname, …), dates as 2019-01-02 19:08:42',
      where: 'https://docs.mautic.org/en/contacts/import-contacts',
      seen: SEEN,
    },
  ],
  note: 'Contacts are mostly customers: make sure that you may bring them in as people of your programme.',
  tried: false,
  requiredColumns: ['email', 'firstname', 'lastname'],
  mappings: {
    people: {
      columns: { key: 'email', email: 'email', displayName: ['firstname', 'lastname'], role: 'position' },
    },
  },
}

export const ibmHr: Preset = {
  id: 'ibm-hr',
  title: 'IBM HR Analytics attrition (fictional)',
  sources: [
    {
      what: 'WA_Fn-UseC_-HR-Employee-Attrition.csv, made up by IBM data scientists',
      where: 'https://github.com/mkariithi/HRdataIBM (commit d65916f)',
      seen: SEEN,
    },
  ],
  note: 'It holds no names: the employee number stands for them. Who left (Attrition) is inactive.',
  tried: true,
  table: { delimiter: ',' },
  requiredColumns: ['EmployeeNumber', 'Department', 'JobRole'],
  mappings: {
    people: {
      columns: {
        key: 'EmployeeNumber',
        displayName: 'EmployeeNumber',
        departments: 'Department',
        role: 'JobRole',
        inactive: 'Attrition',
      },
      values: { kind: 'employee' },
    },
  },
}

export const instagramInfluencers: Preset = {
  id: 'instagram-influencers',
  title: 'Top Instagram influencers',
  sources: [
    {
      what: 'top_insta_influencers_data.csv, numbers as 475.8m and 1.39%',
      where: 'https://github.com/SubhankarMukherjee-portfolio/Top_Instagram_Influencers_Data (commit 358e5f3)',
      seen: SEEN,
    },
  ],
  note: 'Estimates of an aggregator, not data of the platform.',
  tried: true,
  table: { delimiter: ',' },
  requiredColumns: ['channel_info', 'followers'],
  mappings: {
    people: {
      columns: { key: 'channel_info', displayName: 'channel_info', handle: 'channel_info', followers: 'followers' },
      values: { network: 'instagram', kind: 'influencer' },
    },
  },
}
