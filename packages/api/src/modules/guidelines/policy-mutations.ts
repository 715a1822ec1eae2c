import { z } from 'zod'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import {
  assertVersion,
  country,
  flag,
  input,
  instant,
  line,
  listOf,
  locale,
  mutation,
  oneOf,
  optional,
  part,
  text,
  whole,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { keepPolicyDocument } from '../agreements/index.ts'
import { JURISDICTION_PACKS, policyOfPack } from './assessment/index.ts'
import { parseRules } from './parse-rules.ts'
import { policyText } from './policy-text.ts'
import { DisclosurePosition, PersonalDataKind, RuleKind, Severity } from './rule-schema.ts'
import { Policy } from './schema.ts'
import { toColumns } from './stored-rules.ts'

/** What stands in a rule is judged with its kind, by `parseRules`. */
const word = (description: string) => text(description, z.string())
const words = (description: string, { least = 0, most = 200 } = {}) =>
  optional(listOf(word('One of them.'), description, { least, most }))
const remark = (description: string) => optional(word(`${description}, at most 500 characters.`))

const PolicyRuleInput = input(
  'PolicyRuleInput',
  'A rule. Each kind has fields of its own; one that belongs to another kind is refused.',
  {
    kind: oneOf(RuleKind, 'What it looks for.'),
    key: optional(
      word(
        'Name of the rule in findings, lower case words joined by "-" or "."; made of its kind and place when left out.',
      ),
    ),
    severity: oneOf(Severity, 'What a finding does.'),
    message: remark('Said to the author instead of the built-in message'),
    fix: remark('Proposed to the author instead of the built-in fix'),
    source: remark('The law or page that the rule comes from'),
    accepted: words(
      'REQUIRED_DISCLOSURE, needed there: wordings that disclose where they stand as a label or in a sentence about the post; `{name}` stands for any name, `{post}` for the post (“this video”), a leading "#" asks for the hashtag.',
      { least: 1 },
    ),
    review: words('REQUIRED_DISCLOSURE: wordings that a person should confirm; a warning, whatever the severity.'),
    refused: words('REQUIRED_DISCLOSURE: wordings that readers do not take for a disclosure.'),
    employment: words(
      'REQUIRED_DISCLOSURE: wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. With them an employee is at most warned, and nothing is asked of who has no connection; without them the rule warns everybody who has no benefit.',
      { least: 1 },
    ),
    affiliate: optional(
      word(
        'REQUIRED_DISCLOSURE: what the law of the place says of affiliate links and codes, at most 500 characters; with it, a text that holds one and does not disclose a benefit is warned of.',
      ),
    ),
    position: optional(
      oneOf(DisclosurePosition, 'REQUIRED_DISCLOSURE: where it must stand; BEFORE_FOLD when left out.'),
    ),
    foldAt: optional(
      whole('REQUIRED_DISCLOSURE: characters shown before "more"; the network’s own fold when left out.', {
        least: 1,
        most: 100_000,
      }),
    ),
    hashtagsMax: optional(
      whole('REQUIRED_DISCLOSURE: how many hashtags may stand before it; not checked when left out.', { most: 100 }),
    ),
    terms: words(
      'FORBIDDEN_TERM and CONFIDENTIAL_TERM, needed there: terms of at most 200 characters. They are found joined, separated and in look-alike letters, and inflected in French, English and German; in texts of other languages only in the forms that are listed.',
      { least: 1, most: 1_000 },
    ),
    wholeWord: optional(
      flag('FORBIDDEN_TERM and CONFIDENTIAL_TERM: leaves a term within a longer word alone; true when left out.'),
    ),
    accentSensitive: optional(flag('FORBIDDEN_TERM and CONFIDENTIAL_TERM: "pâte" is not "pate"; false when left out.')),
    detect: optional(
      listOf(
        oneOf(PersonalDataKind, 'One of them.'),
        'PERSONAL_DATA, needed there: kinds of personal data to look for.',
        { least: 1, most: 10 },
      ),
    ),
  },
)

/** Versions count per name and are never changed; which one binds a text is decided per name, language and country. */
export const publishPolicy = mutation('policyPublish', {
  does: 'Publishes the next version of a policy. From `effectiveFrom` on it replaces the earlier ones of the same name, language and country. It is a version of the document of this name, too, which people can agree to.',
  needs: 'policy:write',
  gives: Policy,
  input: input('PolicyPublishInput', 'A policy, or the next version of the one with this name.', {
    name: line('Name, the same for all versions'),
    language: optional(locale('Language of the texts it binds; every one when left out.')),
    country: optional(country('Country of the readers; every one when left out.')),
    effectiveFrom: instant('From when it binds.'),
    rules: listOf(part(PolicyRuleInput, 'A rule.'), 'Its rules', { least: 1, most: 100 }),
  }),
  findsByInput: true,
  tells: ['policy.published'],
  act: async (ctx, { input: { rules: sent, ...facts }, expectedVersion }) => {
    const rules = parseRules(sent)
    // Two publications of one name take their turn, so that each gets a number of its own.
    const series = `policy ${ctx.organizationId} ${facts.name}`
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${series}, 0))`
    const { _max: newest } = await ctx.db.policy.aggregate({ where: { name: facts.name }, _max: { version: true } })
    const before = newest.version ?? 0
    assertVersion({ version: before }, expectedVersion)
    const policy = await ctx.db.policy.create({
      data: { ...facts, id: ctx.newId(), version: before + 1, publishedAt: ctx.now() },
    })
    await ctx.db.policyRule.createMany({
      data: rules.map((rule, position) => ({ ...toColumns(rule), id: ctx.newId(), policyId: policy.id, position })),
    })
    await keepPolicyDocument(ctx, { ...policy, text: policyText(rules) })
    const data = { version: policy.version, rules: rules.length }
    await emit(ctx, 'policy.published', { subjectType: 'Policy', subjectId: policy.id, data })
    return policy
  },
})

mutation('policyPackPublish', {
  does: 'Publishes the rules of a pack as they are, as the policy of one country. Not legal advice: they are to be read by one’s own lawyers.',
  needs: 'policy:write',
  gives: Policy,
  input: input('PolicyPackPublishInput', 'A ready pack for one country.', {
    pack: text('Key of the pack, such as `eu-ucpd`: see `policyPacks`.', z.string()),
    country: country('One of the countries of the pack.'),
    effectiveFrom: optional(instant('From when it binds; now when left out.')),
  }),
  tells: ['policy.published'],
  errors: [ConflictError],
  act: async (ctx, { input: { pack: key, country, effectiveFrom } }) => {
    const pack = JURISDICTION_PACKS.find((one) => one.key === key)
    if (!pack) {
      const known = JURISDICTION_PACKS.map((one) => one.key).join(', ')
      throw new InvalidInputError(`There is no pack with this key: write one of ${known}.`, ['input', 'pack'])
    }
    if (!pack.countries.includes(country)) {
      throw new InvalidInputError(`The pack ${key} is for ${pack.countries.join(', ')}.`, ['input', 'country'])
    }
    const policy = { ...policyOfPack(pack, country), effectiveFrom: effectiveFrom ?? ctx.now() }
    return await publishPolicy(ctx, { input: policy })
  },
})
