#pragma once

#include <QLabel>

class QToolButton;

namespace ui {

/// A label that cuts its text to the room it has instead of asking for more.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Whether a line is cut, or lines follow the first.
    bool isCut() const;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString firstLine() const { return text().section(QLatin1Char('\n'), 0, 0); }
};

/// A text in a place of one line, so that nothing moves when it comes and goes: what the line has
/// no room for is opened below it by a click.
class OneLineText : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the label.
    explicit OneLineText(const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text); ///< plain; a sentence a line
    QString text() const { return m_line->text(); }
    QLabel& label() { return *m_line; }
    /// Opens the whole text below the line.
    void open();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void offerRest();

    ElidedLabel* m_line;
    QToolButton* m_more;
};

} // namespace ui
