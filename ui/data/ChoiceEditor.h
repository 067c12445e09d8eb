#pragma once

#include <QLineEdit>
#include <QPointer>

#include <functional>
#include <string>
#include <vector>

namespace ui {

/// A line over a control, in which a choice of how a file is read is typed: Enter takes it, Esc and
/// leaving the line give it up. Several texts stand between semicolons, since they may hold commas.
class ChoiceEditor : public QLineEdit
{
    Q_OBJECT

public:
    using Texts = std::vector<std::string>;
    /// Takes the texts, or says why not.
    using Take = std::function<QString(const Texts& texts)>;

    explicit ChoiceEditor(QWidget* parent);

    /// Texts offered while typing, wherever they hold what was typed.
    void suggest(const Texts& texts);
    void open(const QRect& place, const Texts& texts, const QString& help, bool isList, Take take);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Texts texts() const;
    void finish();

    bool m_isList = false;
    Take m_take;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace ui
