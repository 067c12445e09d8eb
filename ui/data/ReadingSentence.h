#pragma once

#include "core/data/ReadingChoices.h"
#include "core/data/ReadingPhrases.h"

#include <QPoint>
#include <QWidget>

#include <string>
#include <string_view>
#include <vector>

class QMenu;
class QToolButton;

namespace ui {

class ChoiceEditor;

/// How a file was read, as a sentence of flat buttons: each opens what could be chosen in place of
/// its phrase. Behind them a button for all that the sentence does not speak of.
class ReadingSentence : public QWidget
{
    Q_OBJECT

public:
    using Values = std::vector<std::string>;

    explicit ReadingSentence(QWidget* parent = nullptr);

    /// `asked` are the choices made by hand, `choices` all of them. Of another reading of the same
    /// data the sentence takes no less room, so that nothing below it moves.
    void setReading(const std::vector<core::ReadingPhrase>& phrases,
                    const core::ReadingChoices& asked, const core::ReadingChoices& choices,
                    bool isSameData);

    /// Opens what could be chosen for `option`; false where that is not chosen here.
    bool openMenu(std::string_view option, const QPoint& at);

signals:
    /// `values` as `core::choose` takes them; `what` says it in a few words.
    void chosen(const std::string& option, const std::vector<std::string>& values,
                const QString& what);
    /// The columns of `option` are chosen in the header of the table.
    void columnsAsked(const std::string& option);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Option = core::OptionDescription<core::ReadingChoices>;

    void clear();
    void addPhrase(const core::ReadingPhrase& phrase);
    void addMore(const std::vector<core::ReadingPhrase>& phrases);
    QToolButton* addButton(const QString& text, const QString& toolTip, const QString& name);
    void fill(QMenu& menu, const Option& option, const std::vector<core::PhraseChoice>& choices,
              QToolButton& button);
    std::vector<core::PhraseChoice> usualChoices(const Option& option) const;
    void edit(const Option& option, const QToolButton& button);
    void keepRoom(bool mayShrink);

    core::ReadingChoices m_asked;
    core::ReadingChoices m_choices;
    std::vector<QToolButton*> m_buttons; ///< with their option's name as object name
    ChoiceEditor* m_editor;
};

} // namespace ui
