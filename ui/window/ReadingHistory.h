#pragma once

#include "core/data/ReadingChoices.h"

#include <QObject>

#include <filesystem>
#include <string>

class QUndoStack;

namespace app {
class DataAnalysis;
} // namespace app

namespace ui {

class DataPage;

/// Makes each choice of how the data are read a step that can be undone: going to and fro reads
/// them again. A step that fails or is cancelled is none.
class ReadingHistory : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; `stack` is of the Data page alone.
    ReadingHistory(DataPage& page, app::DataAnalysis& data, QUndoStack& stack, QObject* parent);

    void ask(const core::ReadingChoices& asked); ///< of a step
    bool isGivingUp() const { return m_isGivingUp; }

private:
    void push(const core::ReadingChoices& asked, const QString& what);
    void follow();
    void giveUp();

    DataPage& m_page;
    app::DataAnalysis& m_data;
    QUndoStack& m_stack;
    core::ReadingChoices m_asked; ///< last
    std::filesystem::path m_file; ///< that the steps are of
    std::string m_sha256;
    bool m_isGivingUp = false;
};

} // namespace ui
