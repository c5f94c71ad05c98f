/**
 * The words that React Aria itself says (button names, announcements), in Serbian. Its own Serbian catalogue is under an
 * obsolete tag, in Latin letters only, with both scripts mixed in places. React Aria takes a dictionary from a global
 * symbol, for one locale only, so each sentence here is a getter that answers in the language of the moment.
 */
import * as english from 'react-aria-components/i18n/en-US'
import type { Language } from '../../src-shared/documents'
import { toLatin } from './transliterate'

type Args = Readonly<Record<string, string | number | boolean>>

/** The part of React Aria's formatter that its sentences use. */
interface Counting {
  readonly number: (value: number) => string
  readonly plural: (
    count: number,
    forms: Readonly<Record<string, string | (() => string)>>,
  ) => string
}

/** A sentence of React Aria: plain, or made of what is on screen. */
type AriaString = string | ((args: Args, counting: Counting) => string)

/** Sentences by React Aria package and key. */
type AriaStrings = Readonly<Record<string, Readonly<Record<string, AriaString>>>>

/** A template tag that writes the words between the values in one script, and leaves the values alone. */
type Words = (texts: TemplateStringsArray, ...values: readonly unknown[]) => string

const words =
  (write: (text: string) => string): Words =>
  (texts, ...values) =>
    texts.map((text, at) => write(text) + String(at < values.length ? values[at] : '')).join('')

const count = (value: unknown): number => Number(value)

/** Serbian for the components in use; `w` writes it in one of the two scripts. */
const serbian = (w: Words): AriaStrings => ({
  '@react-aria/overlays': { dismiss: w`Затвори` },
  '@react-aria/searchfield': { 'Clear search': w`Обриши претрагу` },
  '@react-aria/spinbutton': { Empty: w`Празно` },
  '@react-aria/autocomplete': { collectionLabel: w`Предлози` },
  '@react-aria/numberfield': {
    decrease: (args) => w`Смањи: ${args.fieldLabel}`,
    increase: (args) => w`Повећај: ${args.fieldLabel}`,
    numberField: w`Поље за број`,
  },
  '@react-aria/menu': {
    longPressMessage: w`Држите притиснуто или притисните Alt + стрелицу надоле да отворите мени`,
  },
  '@react-aria/tag': {
    removeDescription: w`Притисните Delete да уклоните ознаку.`,
    removeButtonLabel: w`Уклони`,
  },
  '@react-aria/combobox': comboBox(w),
  '@react-aria/gridlist': {
    hasActionAnnouncement: w`ред има радњу`,
    hasLinkAnnouncement: (args) => w`ред има везу: ${args.link}`,
  },
  '@react-aria/grid': grid(w),
  '@react-aria/datepicker': datePicker(w),
  '@react-aria/calendar': calendar(w),
  '@react-aria/dnd': dropping(w),
  'react-aria-components': {
    selectPlaceholder: w`Изаберите`,
    tableResizer: w`Ширина колоне`,
    dropzoneLabel: w`Место за превлачење датотеке`,
  },
})

function comboBox(w: Words): AriaStrings[string] {
  const options = (c: Counting, value: unknown): string =>
    c.plural(count(value), {
      one: w`${c.number(count(value))} могућност`,
      few: w`${c.number(count(value))} могућности`,
      other: w`${c.number(count(value))} могућности`,
    })
  const selected = (chosen: unknown): string => (chosen === true ? w`, изабрано` : '')
  return {
    buttonLabel: w`Прикажи предлоге`,
    listboxLabel: w`Предлози`,
    countAnnouncement: (args, c) => w`На располагању: ${options(c, args.optionCount)}.`,
    selectedAnnouncement: (args) => w`${args.optionText}, изабрано`,
    focusAnnouncement: (args, c) =>
      (args.isGroupChange === true
        ? w`Група ${args.groupTitle}: ${options(c, args.groupCount)}. `
        : '') + w`${args.optionText}${selected(args.isSelected)}`,
  }
}

function grid(w: Words): AriaStrings[string] {
  return {
    select: w`Изабери`,
    selectedItem: (args) => w`${args.item}: изабрано.`,
    deselectedItem: (args) => w`${args.item}: није изабрано.`,
    selectedAll: w`Све је изабрано.`,
    longPressToSelect: w`Држите притиснуто да почнете да бирате.`,
    selectedCount: (args, c) => {
      const n = c.number(count(args.count))
      return c.plural(count(args.count), {
        '=0': w`Ништа није изабрано.`,
        one: w`Изабрана је ${n} ставка.`,
        few: w`Изабране су ${n} ставке.`,
        other: w`Изабрано је ${n} ставки.`,
      })
    },
  }
}

function datePicker(w: Words): AriaStrings[string] {
  return {
    era: w`ера`,
    year: w`година`,
    month: w`месец`,
    day: w`дан`,
    hour: w`сат`,
    minute: w`минут`,
    second: w`секунда`,
    dayPeriod: w`пре или после подне`,
    weekday: w`дан у недељи`,
    timeZoneName: w`временска зона`,
    calendar: w`Календар`,
    startDate: w`Први дан`,
    endDate: w`Последњи дан`,
    selectedDateDescription: (args) => w`Изабрани дан: ${args.date}`,
    selectedRangeDescription: (args) => w`Изабрано: од ${args.startDate} до ${args.endDate}`,
    selectedTimeDescription: (args) => w`Изабрано време: ${args.time}`,
  }
}

function calendar(w: Words): AriaStrings[string] {
  return {
    previous: w`Претходни`,
    next: w`Следећи`,
    selectedDateDescription: (args) => w`Изабрани дан: ${args.date}`,
    selectedRangeDescription: (args) => w`Изабрано: ${args.dateRange}`,
    todayDate: (args) => w`Данас, ${args.date}`,
    todayDateSelected: (args) => w`Данас, ${args.date}, изабрано`,
    dateSelected: (args) => w`${args.date}, изабрано`,
    startRangeSelectionPrompt: w`Кликните да изаберете први дан`,
    finishRangeSelectionPrompt: w`Кликните да изаберете последњи дан`,
    minimumDate: w`Први могући дан`,
    maximumDate: w`Последњи могући дан`,
    dateRange: (args) => w`од ${args.startDate} до ${args.endDate}`,
  }
}

function dropping(w: Words): AriaStrings[string] {
  return {
    dropDescriptionKeyboard: w`Притисните Enter да спустите, Escape да одустанете.`,
    dropDescriptionTouch: w`Додирните двапут да спустите.`,
    dropDescriptionVirtual: w`Кликните да спустите.`,
    dropCanceled: w`Превлачење је прекинуто.`,
    dropComplete: w`Спуштено.`,
    dropIndicator: w`место за спуштање`,
    dropOnRoot: w`Спусти овде`,
    dropOnItem: (args) => w`Спусти на: ${args.itemText}`,
  }
}

/** React Aria's sentences in a language. What is not translated, because nothing here uses it, is missing. */
export function ariaStrings(language: Language): AriaStrings {
  // The package's types say that its default export is a type; it is the dictionary.
  if (language === 'en') return (english as unknown as { readonly default: AriaStrings }).default
  return serbian(words(language === 'sr-Latn' ? toLatin : (text) => text))
}

/** Hands React Aria the sentences of whatever language is current when it asks. Call it before anything is shown. */
export function installAriaStrings(current: () => Language): void {
  if (typeof window === 'undefined') return
  const strings: Readonly<Record<Language, AriaStrings>> = {
    en: ariaStrings('en'),
    'sr-Latn': ariaStrings('sr-Latn'),
    'sr-Cyrl': ariaStrings('sr-Cyrl'),
  }
  const live = Object.fromEntries(
    Object.entries(strings.en).map(([name, sentences]) => {
      const answers = {}
      for (const key of Object.keys(sentences))
        Object.defineProperty(answers, key, {
          enumerable: true,
          get: () => strings[current()][name]?.[key] ?? strings.en[name]?.[key],
        })
      return [name, answers]
    }),
  )
  const globals = window as unknown as Record<symbol, unknown>
  globals[Symbol.for('react-aria.i18n.locale')] = 'en'
  globals[Symbol.for('react-aria.i18n.strings')] = live
}
