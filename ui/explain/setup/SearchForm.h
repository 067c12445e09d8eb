#pragma once

#include "core/validation/Importance.h"

#include <QGroupBox>

class QLineEdit;
class QSpinBox;

namespace ui {

/// The search of the learner's parameters in each fold; its title switches it on.
class SearchForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit SearchForm(QWidget* parent = nullptr);

    /// Throws `InputError` (setting "space") where what was typed has no meaning.
    void store(core::ImportanceOptions& options) const;
    /// Writes a learner's usual space into its field, to be edited.
    void fillSpace(core::LearnerKind learner);

signals:
    void changed();
    void usualSpaceAsked();

private:
    QSpinBox* m_candidates;
    QSpinBox* m_innerFolds;
    QLineEdit* m_space;
};

} // namespace ui
