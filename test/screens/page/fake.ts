/** The main process of the page: there before the program's own modules run. */
import { FakeContract } from '../../support/fake-contract'

/** What answers the page. */
export const fake = new FakeContract().install()
