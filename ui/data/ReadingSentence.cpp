#include "ui/data/ReadingSentence.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/Text.h"
#include "ui/data/ChoiceEditor.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kLongest = 60; ///< letters of a phrase on its button

const char* const kMore = "more";

/// Flat, with the sign of its menu behind the text, as the heads of the table have it.
class PhraseButton : public QToolButton
{
public:
    PhraseButton()
    {
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
        setPopupMode(QToolButton::InstantPopup);
    }
    QSize sizeHint() const override
    {
        const int sign = menu() == nullptr ? 0 : fontMetrics().horizontalAdvance(kSign);
        return QToolButton::sizeHint() + QSize(sign, 0);
    }

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu; // the style's own sign
        if (menu() != nullptr)
            option->text += kSign;
    }

private:
    const QString kSign = QStringLiteral(" ▾");
};

using Option = core::OptionDescription<core::ReadingChoices>;

/// Its values are no short list, and no columns either.
bool isTyped(const Option& option)
{
    return option.kind == "ROW" || option.kind == "TEXT" || option.kind == "STEP" ||
           option.kind == "ZONE" || option.kind == "TIME";
}

const Option* findOption(std::string_view name)
{
    for (const auto& option : core::readingOptions())
        if (option.name == name)
            return &option;
    return nullptr;
}

} // namespace

ReadingSentence::ReadingSentence(QWidget* parent)
    : QWidget(parent), m_editor(new ChoiceEditor(this))
{
    setAccessibleName(tr("How the file was read"));
    auto* flow = new FlowLayout(this);
    flow->setSpacing(2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ReadingSentence::setReading(const std::vector<core::ReadingPhrase>& phrases,
                                 const core::ReadingChoices& asked,
                                 const core::ReadingChoices& choices, bool isSameData)
{
    m_asked = asked;
    m_choices = choices;
    QString focused;
    for (const QToolButton* button : m_buttons)
        if (button->hasFocus())
            focused = button->objectName();
    clear();
    for (const core::ReadingPhrase& phrase : phrases)
        addPhrase(phrase);
    addMore(phrases);
    for (QToolButton* button : m_buttons)
        if (!focused.isEmpty() && button->objectName() == focused) {
            button->setFocus();
            break;
        }
    keepRoom(!isSameData);
}

void ReadingSentence::clear()
{
    m_editor->hide();
    m_buttons.clear();
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater(); // its menu may be what has led here
        delete item;
    }
}

void ReadingSentence::addPhrase(const core::ReadingPhrase& phrase)
{
    const QString text = app::messageText(phrase.text);
    const Option* option = findOption(phrase.option);
    if (option == nullptr) {
        auto* label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(4, 3, 4, 3);
        layout()->addWidget(label);
        label->show(); // what is hidden takes no room yet
        return;
    }
    QToolButton* button =
        addButton(text, app::messageText(option->help), QString::fromStdString(phrase.option));
    const auto choices = phrase.choices.empty() ? usualChoices(*option) : phrase.choices;
    if (choices.empty() && !isTyped(*option)) {
        connect(button, &QToolButton::clicked, this,
                [this, name = phrase.option] { emit columnsAsked(name); });
        return;
    }
    auto* menu = new QMenu(button);
    fill(*menu, *option, choices, *button);
    button->setMenu(menu);
}

void ReadingSentence::addMore(const std::vector<core::ReadingPhrase>& phrases)
{
    QToolButton* more =
        addButton(tr("More…"), tr("Other ways to read the file"), QLatin1String(kMore));
    auto* menu = new QMenu(more);
    for (const Option& option : core::readingOptions()) {
        const bool isTold = std::any_of(phrases.begin(), phrases.end(), [&](const auto& phrase) {
            return phrase.option == option.name;
        });
        const QString help = withoutMnemonic(app::messageText(option.help));
        if (isTold || (option.values.empty() && !isTyped(option)))
            continue;
        if (option.values.empty())
            connect(menu->addAction(help + QStringLiteral("…")), &QAction::triggered, this,
                    [this, &option, more] { edit(option, *more); });
        else
            fill(*menu->addMenu(help), option, usualChoices(option), *more);
    }
    more->setMenu(menu);
}

QToolButton* ReadingSentence::addButton(const QString& text, const QString& toolTip,
                                        const QString& name)
{
    auto* button = new PhraseButton;
    const bool isLong = text.size() > kLongest;
    button->setText(withoutMnemonic(isLong ? text.left(kLongest) + QStringLiteral("…") : text));
    button->setToolTip(isLong ? text + QStringLiteral("\n\n") + toolTip : toolTip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(toolTip);
    button->setObjectName(name);
    layout()->addWidget(button);
    button->show();
    m_buttons.push_back(button);
    return button;
}

void ReadingSentence::fill(QMenu& menu, const Option& option,
                           const std::vector<core::PhraseChoice>& choices, QToolButton& button)
{
    auto* group = new QActionGroup(&menu);
    const std::string name(option.name);
    const auto add = [&](const QString& label, const Values& values, bool isChosen) {
        QAction* action = menu.addAction(withoutMnemonic(label));
        action->setCheckable(true);
        action->setChecked(isChosen);
        action->setActionGroup(group);
        const QString what = values.empty() ? app::messageText(option.help) : label;
        connect(action, &QAction::triggered, this, [this, name, values, isChosen, what] {
            if (!isChosen)
                emit chosen(name, values, what);
        });
    };
    bool canFindOut = false;
    for (const core::PhraseChoice& choice : choices) {
        if (choice.values.empty())
            menu.addSeparator();
        canFindOut = canFindOut || choice.values.empty();
        add(app::messageText(choice.label), choice.values, choice.isChosen);
    }
    if (!canFindOut && !option.get(m_asked).empty()) {
        menu.addSeparator();
        add(tr("Detect automatically"), {}, false);
    }
    if (!isTyped(option))
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    connect(menu.addAction(tr("Type in…")), &QAction::triggered, this,
            [this, &option, &button] { edit(option, button); });
}

std::vector<core::PhraseChoice> ReadingSentence::usualChoices(const Option& option) const
{
    std::vector<core::PhraseChoice> choices;
    const Values present = option.get(m_choices);
    for (const core::OptionValue& value : option.values)
        choices.push_back({{value.name}, value.label, present == Values{value.name}});
    return choices;
}

void ReadingSentence::edit(const Option& option, const QToolButton& button)
{
    const Values asked = option.get(m_asked);
    m_editor->open(
        button.geometry(), asked.empty() ? option.get(m_choices) : asked,
        app::messageText(option.help), option.isList, [this, &option, asked](const Values& values) {
            core::ReadingChoices trial = m_asked;
            try {
                option.set(trial, values);
            } catch (const core::InputError& error) {
                return app::messageText(error.message());
            }
            if (values != asked)
                emit chosen(std::string(option.name), values, app::messageText(option.help));
            return QString();
        });
    m_editor->suggest(option.suggest ? option.suggest() : Values{});
}

bool ReadingSentence::openMenu(std::string_view option, const QPoint& at)
{
    const auto name = QString::fromUtf8(option.data(), static_cast<qsizetype>(option.size()));
    for (QToolButton* button : m_buttons)
        if (button->objectName() == name && button->menu() != nullptr) {
            button->menu()->popup(at);
            return true;
        }
    const Option* described = findOption(option);
    if (described == nullptr || (described->values.empty() && !isTyped(*described)))
        return false;
    QToolButton& more = *m_buttons.back();
    if (described->values.empty()) {
        edit(*described, more);
        return true;
    }
    auto* menu = new QMenu(&more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, *described, usualChoices(*described), more);
    menu->popup(at);
    return true;
}

void ReadingSentence::keepRoom(bool mayShrink)
{
    const int needed = layout()->heightForWidth(width());
    setMinimumHeight(mayShrink ? needed : std::max(needed, minimumHeight()));
}

void ReadingSentence::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        keepRoom(true);
}

} // namespace ui
