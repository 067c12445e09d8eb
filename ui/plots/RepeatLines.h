#pragma once

#include "ui/plots/ValuePlot.h"

#include <vector>

namespace ui {

/// A line over the repeats.
struct RepeatLine
{
    QString name; ///< at its right end
    int feature = -1;
    std::vector<double> values; ///< per repeat
};

struct RepeatLinesData
{
    QString title;
    QString valueName;    ///< of the y axis, with its unit
    bool isRank = false;  ///< 1 at the top
    bool hasLines = true; ///< else the values of each repeat are dots
    std::vector<RepeatLine> lines;
};

/// Something of each repeat, a line per feature: its rank, its value in a row, the scores. Lines
/// are told apart by their names at the right; the one under the pointer is strong.
class RepeatLines : public ValuePlot
{
    Q_OBJECT

public:
    RepeatLines(const QString& name, const QString& description, QWidget* parent = nullptr);

    void setLines(RepeatLinesData lines);
    /// Says why there are no lines.
    void setNoLines(const QString& hint);
    const RepeatLinesData& shown() const { return m_data; }
    ExportTable exportTable() const override;

protected:
    std::optional<Hit> hitAt(const QPointF& pixel) const override;
    void recolour(const Theme& theme) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void clearLines();
    void drawLines();
    void placeNames();

    RepeatLinesData m_data;
    std::vector<QCPGraph*> m_graphs;
    std::vector<QCPItemText*> m_names;
    std::size_t m_strong = 0; ///< line, counted from 1; 0: none
};

} // namespace ui
