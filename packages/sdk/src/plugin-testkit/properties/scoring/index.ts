import type { Features, ScoringModelDefinition } from '../../../plugin/index.ts'
import { inContinuousIntegration } from '../../environment.ts'
import { manifestOf } from '../../manifest.ts'
import { declareSuite } from '../../suite.ts'
import { BEHAVIOUR } from './behaviour.ts'
import type { ScoringFixture } from './fixture.ts'
import { golden } from './golden.ts'
import { LITTLE_KNOWN } from './little-known.ts'
import type { AnyModel, ScoringPromise, ScoringSubject } from './subject.ts'
import { SUMS } from './sums.ts'

/** What every scoring model promises. */
export const SCORING_PROPERTIES: readonly ScoringPromise[] = [...SUMS, ...BEHAVIOUR, ...LITTLE_KNOWN, golden]

/** A model of whatever types, with what it is tried with. */
export function scoringSubject<F extends Features, D extends readonly string[], P>(
  model: ScoringModelDefinition<F, D, P>,
  fixture: ScoringFixture<F>,
  ci = inContinuousIntegration(),
): ScoringSubject {
  return {
    model: model as unknown as AnyModel,
    fixture: fixture as unknown as ScoringSubject['fixture'],
    ci,
    manifest: () => manifestOf(fixture.manifest),
  }
}

/**
 * Declares the conformance tests of a scoring model, one per property: to be called at the top of a vitest file. Rows are
 * generated from the declared features; a value is missing only where the feature allows it.
 *
 * ```ts
 * testScoringModel(influence, { golden: new URL('./influence.golden.json', import.meta.url) })
 * ```
 */
export function testScoringModel<F extends Features, D extends readonly string[], P>(
  model: ScoringModelDefinition<F, D, P>,
  fixture: ScoringFixture<F>,
): void {
  declareSuite(`scoring model ${model.id} ${model.version}`, SCORING_PROPERTIES, {
    subject: scoringSubject(model, fixture),
    except: fixture.except,
  })
}
