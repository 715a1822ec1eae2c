/**
 * Runs synchronous code in which clock and randomness are traps.
 * @throws Error that names what was touched.
 */
export function withoutClockAndChance<Result>(act: () => Result): Result {
  const touched: string[] = []
  const trap = (name: string) => (): never => {
    touched.push(name)
    throw new Error(`${name} was asked`)
  }
  const { Date: realDate, performance: realPerformance, crypto: realCrypto } = globalThis
  const { random } = Math
  const date = new Proxy(realDate, {
    // With arguments it is arithmetic, without it is the clock.
    construct: (target, args, newTarget) =>
      args.length === 0 ? trap('new Date()')() : Reflect.construct(target, args, newTarget),
    apply: trap('Date()'),
    get: (target, name, receiver) => (name === 'now' ? trap('Date.now') : Reflect.get(target, name, receiver)),
  })
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
  const closed = (name: string) => new Proxy({}, { get: (_target, member) => trap(`${name}.${String(member)}`) })
  Math.random = trap('Math.random')
  put('Date', date)
  put('performance', closed('performance'))
  put('crypto', closed('crypto'))
  try {
    const result = act()
    // Whoever swallowed the trap's error has still asked.
    if (touched.length > 0) throw new Error(`${touched[0]} was asked`)
    return result
  } finally {
    Math.random = random
    put('Date', realDate)
    put('performance', realPerformance)
    put('crypto', realCrypto)
  }
}
