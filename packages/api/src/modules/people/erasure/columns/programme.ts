import { address, apart, code, nothing, ofPlugin, reference, registryKey, type TableDeclaration, text } from './declaration.ts'

/** Campaigns, content, shares, guidelines and publications. */
export const PROGRAMME: { readonly [table: string]: TableDeclaration } = {
  Topic: { name: text, description: text },
  Campaign: { name: text, brief: text, networks: registryKey, budgetCurrency: code, audienceCountries: code },
  Objective: { metric: registryKey },
  Cost: { label: text, currency: code },
  Participation: { message: text },
  Consent: { policyVersion: text },
  SocialNetwork: { key: registryKey, name: text },
  Content: {
    kind: registryKey,
    title: text,
    text,
    url: address,
    language: code,
    author: reference,
    sourceKey: reference,
    network: registryKey,
    externalId: reference,
    address: apart('portevoix_keep_address'),
  },
  ContentScore: { dimensions: nothing('numbers, and words of a model that is given no names') },
  Share: { network: registryKey, country: code, language: code, text, externalUrl: address, assessment: text },
  TrackedLink: { code: nothing('random'), target: address },
  Policy: { name: text, language: code, country: code },
  PolicyRule: { key: text, message: text, fix: text, source: text, config: text },
  GuidelineCheck: { check: ofPlugin, params: text },
  Publication: { externalId: reference, url: address, errorKind: nothing('a kind of failure'), errorMessage: text },
}
