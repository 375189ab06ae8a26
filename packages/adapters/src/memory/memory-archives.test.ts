/** The memory archive keeps the contract of its port. */
import { archiveStoreContract } from '../contract/archive-store.contract.ts'
import { memoryStores } from './memory-stores.ts'

const stores = memoryStores()
archiveStoreContract(() => stores)
