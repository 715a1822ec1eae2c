import { featureProblem, STREAM_NAMES, signatureProblem } from '../../plugin/index.ts'
import type { Described, DescribedModel, DescribedPart, Description } from './description.ts'
import type { Problem } from './problem.ts'

const ID = /^[a-z][a-z0-9-]{0,63}$/
const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/
const SECRET = /^[A-Za-z][A-Za-z0-9]{0,63}$/

const problem = (place: string, what: string, remedy: string): Problem => ({ place, problem: what, remedy })

function partProblems(place: string, { id, version, title }: DescribedPart, versioned: boolean): Problem[] {
  const found: Problem[] = []
  if (typeof id !== 'string' || !ID.test(id)) {
    found.push(problem(place, `the id ${JSON.stringify(id)} cannot be one`, 'Lower case letters, digits and hyphens.'))
  }
  if (versioned && !SEMVER.test(String(version))) {
    found.push(
      problem(`${place}.version`, `${JSON.stringify(version)} is no version`, 'Write three numbers, as 1.0.0.'),
    )
  }
  if (!versioned && (typeof title !== 'string' || title === '')) {
    found.push(problem(`${place}.title`, 'is missing', 'Say what people call it.'))
  }
  return found
}

function schemaProblems(place: string, described: Described): Problem[] {
  if ('schema' in described) return []
  const remedy =
    'Use parts that JSON knows: no dates, bigints, maps or transforms at the top; zod 4 describes the rest.'
  return [problem(place, `cannot be told as JSON Schema: ${described.problem}`, remedy)]
}

function authProblems(place: string, auth: { readonly [name: string]: unknown }): Problem[] {
  return Object.keys(auth)
    .filter((name) => !SECRET.test(name))
    .map((name) => problem(`${place}.auth.${name}`, 'is no name for a secret', 'Letters and digits only.'))
}

function modelProblems(place: string, { subject, features, dimensions, range, card }: DescribedModel): Problem[] {
  const found: Problem[] = []
  for (const [name, feature] of Object.entries(features)) {
    const wrong = featureProblem(feature, subject)
    if (wrong) found.push(problem(`${place}.features.${name}`, wrong.problem, wrong.remedy))
  }
  if (dimensions.length === 0) found.push(problem(`${place}.dimensions`, 'is empty', 'Name what the score is made of.'))
  const [least, most] = range
  if (!(Number.isFinite(least) && Number.isFinite(most) && least < most)) {
    found.push(problem(`${place}.range`, 'is no range', 'Write the least and the greatest value: [0, 100].'))
  }
  for (const name of ['purpose', 'basis', 'knownLimits', 'owner']) {
    if (card?.[name]) continue
    found.push(problem(`${place}.card.${name}`, 'is empty', 'The card is shown beside every score: fill it in.'))
  }
  return found
}

/** Problems that the host would refuse a definition for, and texts that are missing for people. */
export function definitionProblems(description: Description): Problem[] {
  const { connectors, scoringModels, checks, notifiers } = description
  return [
    ...connectors.flatMap((connector) => {
      const place = `connector ${connector.id}`
      const { signedBy, auth, signature } = connector
      const unsigned = signature ? signatureProblem(signature) : null
      return [
        ...partProblems(place, connector, false),
        ...schemaProblems(`${place}.config`, connector.config),
        ...authProblems(place, auth),
        ...connector.streams.flatMap(({ name, state }) => [
          ...(STREAM_NAMES.some((known) => known === name)
            ? []
            : [problem(`${place}.streams.${name}`, 'is no stream', `There are ${STREAM_NAMES.join(', ')}.`)]),
          ...schemaProblems(`${place}.streams.${name}.state`, state),
        ]),
        ...(unsigned === null ? [] : [problem(`${place}.webhook.signature`, unsigned, 'See docs/plugins/webhook.md.')]),
        ...(signedBy === undefined || signedBy === '' || Object.hasOwn(auth, signedBy)
          ? []
          : [problem(`${place}.webhook.signature`, `names the secret ${signedBy}`, 'Declare it in auth, type value.')]),
      ]
    }),
    ...scoringModels.flatMap((model) => {
      const place = `scoring-model ${model.id}`
      return [
        ...partProblems(place, model, true),
        ...schemaProblems(`${place}.params`, model.params),
        ...modelProblems(place, model),
      ]
    }),
    ...checks.flatMap((check) => {
      const place = `guideline-check ${check.id}`
      return [...partProblems(place, check, true), ...schemaProblems(`${place}.params`, check.params)]
    }),
    ...notifiers.flatMap((notifier) => {
      const place = `notifier ${notifier.id}`
      return [
        ...partProblems(place, notifier, false),
        ...schemaProblems(`${place}.config`, notifier.config),
        ...authProblems(place, notifier.auth),
      ]
    }),
  ]
}
