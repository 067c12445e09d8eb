#pragma once

#include "app/TaskRunner.h"

#include <QObject>

namespace app {

/// Loads LibTorch in the background, so that the first training does not pay for it.
class NetworkWarmUp : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWarmUp(QObject* parent = nullptr);

    /// Call after the window has painted. A module that cannot be loaded is no matter here:
    /// training says so when it is asked for.
    void start();

signals:
    /// The network library is there. On the reference BLAS it is several times slower than need be.
    void ready(const QString& library, bool usesReferenceBlas);

private:
    TaskRunner m_runner;
};

} // namespace app
