/** The memory stores keep the contracts of the ports. */
import { everyStoreContract } from '../contract/every-store.contract.ts'
import { memoryStores } from './memory-stores.ts'

const stores = memoryStores()
everyStoreContract('memory', () => stores)
