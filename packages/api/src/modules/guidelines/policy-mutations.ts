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
import { texts } from './texts.ts'

/** `parseRules` checks the values, because they depend on the rule's kind. */
const word = (description: string) => text(description, z.string())
const words = (description: string, { least = 0, most = 200 } = {}) =>
  optional(listOf(word('One entry.'), description, { least, most }))
const remark = (description: string) => optional(word(`${description}, at most 500 characters.`))

const PolicyRuleInput = input(
  'PolicyRuleInput',
  'A rule. Each kind has its own fields; fields of other kinds are refused.',
  {
    kind: oneOf(RuleKind, 'The kind of the rule.'),
    key: optional(
      word(
        'Name of the rule in findings: lower-case words joined by "-" or ".". Default: made of its kind and position.',
      ),
    ),
    severity: oneOf(Severity, 'The severity of its findings.'),
    message: remark('Message for the author instead of the built-in one'),
    fix: remark('Fix proposed to the author instead of the built-in one'),
    source: remark('The law or page that the rule is based on'),
    accepted: words(
      'Required for REQUIRED_DISCLOSURE: wordings that disclose, as a label or in a sentence about the post. `{name}` stands for any name, `{post}` for the post (“this video”); a leading "#" requires the hashtag.',
      { least: 1 },
    ),
    review: words('REQUIRED_DISCLOSURE: wordings that a person should confirm. They only ever warn.'),
    refused: words('REQUIRED_DISCLOSURE: wordings that readers do not understand as a disclosure.'),
    employment: words(
      'REQUIRED_DISCLOSURE: wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, employees are at most warned, and nothing is required of people without a connection. Without them, the rule warns everybody without a benefit.',
      { least: 1 },
    ),
    affiliate: optional(
      word(
        'REQUIRED_DISCLOSURE: what the law says about affiliate links and codes, at most 500 characters. With it, a text that contains one without disclosing a benefit gets a warning.',
      ),
    ),
    position: optional(
      oneOf(DisclosurePosition, 'REQUIRED_DISCLOSURE: where the disclosure must be. Default: BEFORE_FOLD.'),
    ),
    foldAt: optional(
      whole('REQUIRED_DISCLOSURE: characters shown before "more". Default: the network’s own limit.', {
        least: 1,
        most: 100_000,
      }),
    ),
    hashtagsMax: optional(
      whole('REQUIRED_DISCLOSURE: maximum number of hashtags before the disclosure. Default: no limit.', { most: 100 }),
    ),
    terms: words(
      'Required for FORBIDDEN_TERM and CONFIDENTIAL_TERM: terms of at most 200 characters. They are found joined, separated and in look-alike letters, and inflected in French, English and German; in other languages only in the forms that are listed.',
      { least: 1, most: 1_000 },
    ),
    wholeWord: optional(
      flag('FORBIDDEN_TERM and CONFIDENTIAL_TERM: ignores a term within a longer word. Default: true.'),
    ),
    accentSensitive: optional(flag('FORBIDDEN_TERM and CONFIDENTIAL_TERM: "pâte" is not "pate". Default: false.')),
    detect: optional(
      listOf(oneOf(PersonalDataKind, 'One kind.'), 'Required for PERSONAL_DATA: kinds of personal data to look for.', {
        least: 1,
        most: 10,
      }),
    ),
  },
)

/**
 * Versions are numbered per name and never change. The version that applies to a text is chosen per name, language and
 * country.
 */
export const publishPolicy = mutation('policyPublish', {
  does: 'Publishes the next version of a policy. From `effectiveFrom` on it replaces earlier versions of the same name, language and country. It is also published as a version of the document with this name, which people can agree to.',
  needs: 'policy:write',
  gives: Policy,
  input: input('PolicyPublishInput', 'A new policy, or the next version of the policy with this name.', {
    name: line('Name, the same for all versions'),
    language: optional(locale('Language of the texts it applies to. Default: every language.')),
    country: optional(country('Country of the readers. Default: every country.')),
    effectiveFrom: instant('When it comes into force.'),
    rules: listOf(part(PolicyRuleInput, 'A rule.'), 'Its rules', { least: 1, most: 100 }),
  }),
  findsByInput: true,
  tells: ['policy.published'],
  act: async (ctx, { input: { rules: sent, ...facts }, expectedVersion }) => {
    const rules = parseRules(sent)
    // Concurrent publications of one name wait for each other, so that each gets its own number.
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
  does: 'Publishes the rules of a pack unchanged as a policy for one country. Not legal advice: have your own lawyers review them.',
  needs: 'policy:write',
  gives: Policy,
  input: input('PolicyPackPublishInput', 'The pack to publish for one country.', {
    pack: text('Key of the pack, such as `eu-ucpd`: see `policyPacks`.', z.string()),
    country: country('One of the countries of the pack.'),
    effectiveFrom: optional(instant('When it comes into force. Default: now.')),
  }),
  tells: ['policy.published'],
  errors: [ConflictError],
  act: async (ctx, { input: { pack: key, country, effectiveFrom } }) => {
    const pack = JURISDICTION_PACKS.find((one) => one.key === key)
    if (!pack) {
      const known = JURISDICTION_PACKS.map((one) => one.key).join(', ')
      throw new InvalidInputError(texts('unknown-pack', { packs: known }), ['input', 'pack'])
    }
    if (!pack.countries.includes(country)) {
      throw new InvalidInputError(texts('pack-for-countries', { pack: key, countries: pack.countries.join(', ') }), [
        'input',
        'country',
      ])
    }
    const policy = { ...policyOfPack(pack, country), effectiveFrom: effectiveFrom ?? ctx.now() }
    return await publishPolicy(ctx, { input: policy })
  },
})
