/** A document worker of mocks. */
import { vi } from 'vitest'
import type { DocumentWorker } from '../../../src-main/documents/worker.types'

/** Makes one whose operations do nothing until a test says what they answer. */
export const mockWorker = () => ({
  preview: vi.fn<DocumentWorker['preview']>(),
  pdf: vi.fn<DocumentWorker['pdf']>(),
  check: vi.fn<DocumentWorker['check']>(),
  svgPages: vi.fn<DocumentWorker['svgPages']>(),
  workbook: vi.fn<DocumentWorker['workbook']>(),
  readTable: vi.fn<DocumentWorker['readTable']>(),
  readJson: vi.fn<DocumentWorker['readJson']>(),
  encrypt: vi.fn<DocumentWorker['encrypt']>(),
  readPicture: vi.fn<DocumentWorker['readPicture']>(),
  checkSnapshot: vi.fn<DocumentWorker['checkSnapshot']>(),
  lockFile: vi.fn<DocumentWorker['lockFile']>(),
  unlockFile: vi.fn<DocumentWorker['unlockFile']>(),
  decrypt: vi.fn<DocumentWorker['decrypt']>(),
  isOff: vi.fn<DocumentWorker['isOff']>(),
  restart: vi.fn(),
  close: vi.fn(),
})
