import { FEATURES, parseFeature } from './features.ts'
import { nearNames } from './near-names.ts'
import type { Feature } from './scoring.ts'

/** What is wrong with a feature that a model declares, and what to do about it. */
export interface FeatureProblem {
  readonly problem: string
  readonly remedy: string
}

/** Edit distance up to which a name counts as a typing error. */
const NEAR = 3

/** Characters of an unknown name that a message shows. */
const MOST_SHOWN = 128

/** Names of the catalogue that may be meant, with the organisation's own key in its place. */
function meantBy(source: string): string[] {
  const [, word = ''] = source.split('.')
  return nearNames(
    source,
    FEATURES.map(({ name }) => name.replace(/<\w+>/, () => word)),
    NEAR,
  )
}

function unknown(source: string, subject: 'person' | 'content'): FeatureProblem {
  const near = meantBy(source)
  const meant = near.length === 0 ? '' : `Is ${near.join(' or ')} meant? `
  const all = FEATURES.filter((entry) => entry.subject === subject).map(({ name }) => name)
  return {
    problem: `the catalogue has no feature ${source.slice(0, MOST_SHOWN)}`,
    remedy: `${meant}Of a ${subject} it has ${all.join(', ')}.`,
  }
}

/** Why a model of the subject cannot use a feature; null when it can. */
export function featureProblem(feature: Feature, subject: 'person' | 'content'): FeatureProblem | null {
  const { source, type } = feature
  const parsed = parseFeature(source)
  if (!parsed) return unknown(source, subject)
  const { entry } = parsed
  if (feature.type === 'number' && feature.kindFrom && parsed.from !== 'tie') {
    return { problem: `${source} has no kind of tie that kindFrom could change`, remedy: 'Leave kindFrom out.' }
  }
  if (entry.subject !== subject) {
    const problem = `${source} is a feature of a ${entry.subject}`
    return { problem, remedy: `This model scores a ${subject}: use its own.` }
  }
  if (entry.type !== type) {
    return { problem: `${source} is a ${entry.type}`, remedy: `Declare it with type: '${entry.type}'.` }
  }
  return null
}
