#pragma once

#include "ui/explain/ExplainTab.h"

class QLabel;

namespace ui {

class RankingModel;
class RepeatLines;

/// The ranking of the features over the repeats, and whether it can be trusted.
class RankingTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit RankingTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    void home() override;
    QWidget* mainWidget() override;

    RepeatLines& ranks() { return *m_ranks; }
    QString verdict() const;

private:
    static constexpr std::size_t kLines = 15; ///< features whose ranks are drawn

    QLabel* m_verdict;
    RepeatLines* m_ranks;
    RankingModel* m_model;
};

} // namespace ui
