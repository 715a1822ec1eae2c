export { declareLooks, declareNoLooks, LOOKED, type LookClass, UNLOOKED } from './declaration.ts'
export { type LookLog, openLookLog } from './look-log.ts'
export { noteLooks } from './note-looks.ts'
export { storeLooks, storePluginLook, storePluginLooks } from './store-looks.ts'
