/** Registers a handler for each channel of the contract. The only file that may import `ipcMain`. */
import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import { channelNames } from '../../src-shared/channels'
import { answerRequest } from './requests'
import type { Handlers, RequestOptions } from './requests'

/** Answers every channel. `handlersOf` gives the handlers of the window that asks, or `null` for a stranger. */
export function registerChannels(
  handlersOf: (sender: WebContents) => Handlers | null,
  options: RequestOptions,
): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      answerRequest(
        { channel, frame: event.senderFrame, args, handlers: handlersOf(event.sender) },
        options,
      ),
    )
  }
}
