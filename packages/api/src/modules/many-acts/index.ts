import './permissions.ts'
import './many-mutation.ts'

export { ImportActsInput, manyActsImport } from './import-acts.ts'
