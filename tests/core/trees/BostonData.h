#pragma once

#include "core/data/CsvReader.h"
#include "core/data/ParseNumber.h"
#include "tests/SharedFolder.h"

#include <Eigen/Core>

/// The Boston housing data: 506 rows, 13 features in file order, the target MEDV.
struct BostonData
{
    Eigen::MatrixXd x;
    Eigen::VectorXd y;
};

inline BostonData readBoston()
{
    const auto table = core::readCsv(*sharedFolder() / "data" / "boston_housing.csv");
    const auto rows = static_cast<Eigen::Index>(table.rows());
    Eigen::MatrixXd values(rows, static_cast<Eigen::Index>(table.columns.size()));
    for (Eigen::Index column = 0; column < values.cols(); ++column)
        for (Eigen::Index row = 0; row < rows; ++row)
            values(row, column) =
                core::parseNumber(
                    table.columns[static_cast<std::size_t>(column)][static_cast<std::size_t>(row)])
                    .value();
    return {values.leftCols(values.cols() - 1), values.rightCols(1)};
}
