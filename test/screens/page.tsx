/** The page of the screens: the program itself with a main process in memory, and the handle by which a test turns it. */
import './page/fake'
import '../../src-renderer/main'
import axe from 'axe-core'
import { harness } from './page/harness'
import { installProbe } from './lib/probe'

installProbe()
Object.assign(window, { axe, harness })
