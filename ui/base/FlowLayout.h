#pragma once

#include <QLayout>

#include <initializer_list>
#include <vector>

namespace ui {

/// Lays widgets out in a row, `spacing()` apart, and goes on in the next row where the width ends.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Places the items, or only measures; the height they take.
    int arrange(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> m_items;
    int m_width = 0; ///< it was given last
};

/// Controls behind their label, whose mnemonic leads to the last of them; all stay together where a
/// row ends.
QWidget* labelled(const QString& text, std::initializer_list<QWidget*> controls);

} // namespace ui
