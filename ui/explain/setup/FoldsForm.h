#pragma once

#include "core/validation/Importance.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace ui {

/// How often and how the rows are split: the article's stages one split, one cross-validation and
/// many of them.
class FoldsForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit FoldsForm(QWidget* parent = nullptr);

    /// What suits the rows: blocks for those in the order of time, where shuffled folds would leak
    /// (hours beside a held-out one hold its value), else the article's three stages.
    void suit(bool isSeries);
    /// How many repeats are made where nobody says; shown, not stored.
    void setUsualRepeats(int repeats);
    /// Repeats are 0 where nobody says how many.
    void store(core::ImportanceOptions& options) const;

signals:
    void changed();

private:
    bool isBlocked() const;
    void tell();

    QSpinBox* m_holdOut;
    QCheckBox* m_once;
    QSpinBox* m_repeats;
    QSpinBox* m_folds;
    QComboBox* m_kind;
    QSpinBox* m_gap;
    QSpinBox* m_seed;
    QFormLayout* m_form;
};

} // namespace ui
