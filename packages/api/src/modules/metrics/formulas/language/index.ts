export { type Compiled, compileFormula, DEEPEST_CHAIN, MOST_TERMS, type Named } from './compile.ts'
export { evaluateRatio, isDivision, type MetricSums } from './evaluate.ts'
export { type Expression, FormulaError, metricsNamed } from './expression.ts'
export { LONGEST_FORMULA, parseFormula, partText } from './parse.ts'
