/** Times and durations in the reader's language and time zone. */
import { el } from './dom.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function timesIn(texts) {
    const clock = new Intl.DateTimeFormat(texts.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const dayAndClock = new Intl.DateTimeFormat(texts.lang, {
        month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
    const day = new Intl.DateTimeFormat(texts.lang, { year: 'numeric', month: 'short', day: 'numeric' });
    const whole = new Intl.DateTimeFormat(texts.lang, { dateStyle: 'full', timeStyle: 'long' });
    const relative = new Intl.RelativeTimeFormat(texts.lang, { style: 'short' });

    const stamp = (at, text, props = {}) =>
        el('time', { datetime: new Date(at).toISOString(), title: whole.format(at), ...props }, text);

    function ago(at) {
        const past = Math.max(0, Date.now() - at);
        if (past < MINUTE) {
            return texts.text('ago.now');
        }
        if (past < HOUR) {
            return relative.format(-Math.floor(past / MINUTE), 'minute');
        }
        return past < DAY
            ? relative.format(-Math.floor(past / HOUR), 'hour')
            : relative.format(-Math.floor(past / DAY), 'day');
    }

    return {
        /** The hour, with the day if it was not today. */
        at(at) {
            const today = new Date(at).toDateString() === new Date().toDateString();
            return stamp(at, (today ? clock : dayAndClock).format(at));
        },
        day: (at) => stamp(at, day.format(at)),
        /** How long ago; `tick` keeps it true. */
        ago: (at) => stamp(at, ago(at), { 'data-ago': at }),
        tick(root) {
            root.querySelectorAll('[data-ago]').forEach((time) => {
                time.textContent = ago(Number(time.dataset.ago));
            });
        },
        duration(millis) {
            const seconds = Math.max(0, Math.round(millis / 1000));
            const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
            if (seconds < 60) {
                return texts.text('unit.s', seconds);
            }
            if (minutes < 60) {
                return seconds % 60 && minutes < 10
                    ? texts.text('unit.minS', minutes, seconds % 60)
                    : texts.text('unit.min', minutes);
            }
            return hours < 24
                ? texts.text('unit.hMin', hours, minutes % 60)
                : texts.text('unit.dH', Math.floor(hours / 24), hours % 24);
        },
    };
}
