/** Many buttons, one stop of the Tab key: the arrow keys go from one to the next. */

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function roving(list) {
    const buttons = () => [...list.querySelectorAll('button')];
    buttons().forEach((button, index) => {
        button.tabIndex = index === 0 ? 0 : -1;
    });
    list.addEventListener('keydown', (event) => {
        const all = buttons();
        const here = all.indexOf(event.target);
        const there = event.key === 'Home' ? 0
            : event.key === 'End' ? all.length - 1
                : event.key in STEPS ? here + STEPS[event.key] : -1;
        if (here < 0 || !all[there]) {
            return;
        }
        event.preventDefault();
        all[here].tabIndex = -1;
        all[there].tabIndex = 0;
        all[there].focus();
    });
    return list;
}
