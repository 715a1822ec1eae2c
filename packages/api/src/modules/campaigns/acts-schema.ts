import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { MoneyInput } from '../../core/money.ts'
import { archiveCampaign } from './archive-campaign.ts'
import { createCampaign } from './create-campaign.ts'
import { endCampaign } from './end-campaign.ts'
import { launchCampaign } from './launch-campaign.ts'
import { ObjectiveInput, ObjectiveUpdateInput } from './objective-schema.ts'
import { restoreCampaign } from './restore-campaign.ts'
import { Campaign } from './schema.ts'
import { updateCampaign } from './update-campaign.ts'

const CampaignCreateInput = builder.inputType('CampaignCreateInput', {
  description: 'A new campaign. It begins as a draft.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    brief: t.string({ description: 'What it is about, in plain text, at most 20,000 characters.' }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'The first instant of the campaign.' }),
    endsAt: t.field({ type: 'DateTime', required: true, description: 'The first instant after the campaign.' }),
    networks: t.stringList({
      description: 'Keys of the networks it is meant for, such as `linkedin`; any when left out.',
    }),
    audienceCountries: t.field({
      type: ['CountryCode'],
      description: 'Countries of the people whom it is meant to reach; their law binds what is shared.',
    }),
    budget: t.field({ type: MoneyInput, description: 'Money set aside for it.' }),
    topicIds: t.idList({ description: 'Topics it is about.' }),
    departmentIds: t.idList({ description: 'Departments that own it.' }),
    objectives: t.field({ type: [ObjectiveInput], description: 'What it shall reach.' }),
  }),
})

defineAct('campaignCreate', {
  description: 'Makes a campaign, as a draft.',
  type: Campaign,
  args: (arg) => ({ input: arg({ type: CampaignCreateInput, required: true, description: 'The campaign.' }) }),
  act: (ctx, { input }) => createCampaign(ctx, input),
})

const CampaignUpdateInput = builder.inputType('CampaignUpdateInput', {
  description: 'What changes of a campaign; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name, at most 200 characters.' }),
    brief: t.string({ description: 'What it is about, in plain text, at most 20,000 characters; null empties it.' }),
    startsAt: t.field({ type: 'DateTime', description: 'The first instant of the campaign.' }),
    endsAt: t.field({ type: 'DateTime', description: 'The first instant after the campaign.' }),
    networks: t.stringList({ description: 'Keys of all the networks it is meant for; empty for any.' }),
    audienceCountries: t.field({
      type: ['CountryCode'],
      description: 'All the countries of the people whom it is meant to reach; null or empty for none in particular.',
    }),
    budget: t.field({ type: MoneyInput, description: 'Money set aside for it; null takes it away.' }),
    topicIds: t.idList({ description: 'All the topics it is about.' }),
    departmentIds: t.idList({ description: 'All the departments that own it.' }),
    objectives: t.field({
      type: [ObjectiveUpdateInput],
      description: 'All that it shall reach; objectives that are not named are removed. The events keep every target.',
    }),
  }),
})

defineAct('campaignUpdate', {
  description: 'Changes a campaign that is not archived.',
  type: Campaign,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The campaign.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: CampaignUpdateInput, required: true, description: 'What changes.' }),
  }),
  act: (ctx, args) => updateCampaign(ctx, args),
})

const moves = {
  campaignLaunch: [launchCampaign, 'Takes a draft live, so that ambassadors can be invited and share.'],
  campaignEnd: [endCampaign, 'Ends a live campaign: nobody is invited and nothing new is shared; late numbers count.'],
  campaignArchive: [archiveCampaign, 'Puts a draft or an ended campaign out of the way; its numbers are kept.'],
  campaignRestore: [restoreCampaign, 'Brings an archived campaign back, as a draft or as ended.'],
} as const

for (const [name, [act, description]] of Object.entries(moves)) {
  defineAct(name, {
    description,
    type: Campaign,
    args: (arg) => ({
      id: arg.id({ required: true, description: 'The campaign.' }),
      expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    }),
    act: (ctx, args) => act(ctx, args),
  })
}
