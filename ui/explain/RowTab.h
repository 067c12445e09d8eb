#pragma once

#include "ui/explain/ExplainTab.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace ui {

class RepeatLines;
class WaterfallPlot;
struct WaterfallRow;

/// One row: its waterfall, alone or beside another row's, and its values over the repeats.
class RowTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit RowTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    void selectRow(int row) override;
    void home() override;
    QWidget* mainWidget() override;

    WaterfallPlot& waterfall() { return *m_waterfall; }
    RepeatLines& lines() { return *m_lines; }

signals:
    void stepAsked(); ///< the chosen row, in the forecast

private:
    static constexpr std::size_t kSteps = 12; ///< of the waterfall; smaller ones are summed up
    static constexpr std::size_t kLines = 8;

    /// The features of a row, the largest mean value first.
    std::vector<std::size_t> orderOf(std::size_t row) const;
    WaterfallRow waterfallOf(std::size_t row, const std::vector<std::size_t>& order) const;
    void showRow();

    QSpinBox* m_other;
    QCheckBox* m_compare;
    QPushButton* m_hour;
    WaterfallPlot* m_waterfall;
    RepeatLines* m_lines;
    Explained m_explained;
    int m_row = 0;
};

} // namespace ui
