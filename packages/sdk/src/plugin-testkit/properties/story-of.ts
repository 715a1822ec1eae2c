import fc from 'fast-check'
import { LeftOut, Story } from '../story.ts'

/**
 * Tries a property on examples and on generated values; what is thrown is the story of the smallest case that fast-check
 * found.
 */
export async function forAll<Value>(
  values: fc.Arbitrary<Value>,
  options: { runs: number; examples?: readonly NoInfer<Value>[] },
  act: (value: Value) => void | Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => {
    await act(value)
  })
  const { failed, errorInstance, counterexample } = await fc.check(property, {
    numRuns: options.runs + (options.examples?.length ?? 0),
    examples: (options.examples ?? []).map((value): [Value] => [value]),
    interruptAfterTimeLimit: 30_000,
  })
  if (!failed || counterexample === null) return
  if (errorInstance instanceof Story || errorInstance instanceof LeftOut) throw errorInstance
  throw new Error(`${errorInstance}; with ${fc.stringify(counterexample[0])}`, { cause: errorInstance })
}
