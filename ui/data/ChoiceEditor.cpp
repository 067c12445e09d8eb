#include "ui/data/ChoiceEditor.h"

#include "ui/base/Theme.h"

#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kLetters = 24; ///< that can be seen at least
constexpr QChar kListSeparator = QLatin1Char(';');

} // namespace

ChoiceEditor::ChoiceEditor(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("choiceEditor"));
    hide();
    connect(this, &QLineEdit::returnPressed, this, &ChoiceEditor::finish);
}

void ChoiceEditor::open(const QRect& place, const Texts& texts, const QString& help, bool isList,
                        Take take)
{
    m_isList = isList;
    m_take = std::move(take);
    m_before = QApplication::focusWidget();
    QStringList shown;
    for (const std::string& text : texts)
        shown << QString::fromStdString(text);
    setText(shown.join(kListSeparator + QLatin1Char(' ')));
    selectAll();
    setPalette({});
    const QString several = tr("%1; several between semicolons").arg(help);
    setToolTip(isList ? several : help);
    setPlaceholderText(help);
    setAccessibleName(help);
    const QWidget& area = *parentWidget();
    const int width = std::min(
        area.width(), std::max(place.width(), kLetters * fontMetrics().averageCharWidth()));
    setGeometry(std::min(place.x(), area.width() - width), place.y(), width,
                std::max(place.height(), sizeHint().height()));
    show();
    raise();
    setFocus();
}

void ChoiceEditor::suggest(const Texts& texts)
{
    QStringList shown;
    for (const std::string& text : texts)
        shown << QString::fromStdString(text);
    setCompleter(nullptr); // deletes the one before, whose parent this is
    if (shown.isEmpty())
        return;
    auto* completer = new QCompleter(shown, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
}

bool ChoiceEditor::event(QEvent* event)
{
    // Esc would stop the window's work.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void ChoiceEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    hide();
    if (m_before != nullptr)
        m_before->setFocus();
}

void ChoiceEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        hide();
}

ChoiceEditor::Texts ChoiceEditor::texts() const
{
    Texts texts;
    for (const QString& part : m_isList ? text().split(kListSeparator) : QStringList{text()})
        if (const QString word = part.trimmed(); !word.isEmpty())
            texts.push_back(word.toStdString());
    return texts;
}

void ChoiceEditor::finish()
{
    const QString fault = m_take(texts());
    if (fault.isEmpty()) {
        hide();
        return;
    }
    QPalette colours = palette();
    colours.setColor(QPalette::Text, themeOf(colours).error);
    setPalette(colours);
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), fault, this);
}

} // namespace ui
